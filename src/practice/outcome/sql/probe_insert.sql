-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, outcome_id int, probe_id int, question text, answer text, asked_on int, asked_by text
insert into outcome_probe (
  person_id, outcome_id, probe_id, question, answer, asked_on, asked_by)
values (
  :person_id, :outcome_id, :probe_id, :question, :answer, :asked_on, :asked_by)
