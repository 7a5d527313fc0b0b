-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, assessment_id int, code text, status text, evidence text, informal_care int
-- takes: informal_words text, fluctuates text, risk text, other_help text
insert into assessment_need (
  person_id, assessment_id, code, status, evidence, informal_care, informal_words, fluctuates, risk, other_help)
values (
  :person_id, :assessment_id, :code, :status, :evidence, :informal_care, :informal_words, :fluctuates, :risk,
  :other_help)
