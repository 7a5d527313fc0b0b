-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, assessment_id int, passage_id int, response_reference text, link_id text, question text
-- takes: starts int, words text, outcomes text, domains text, tagged_on int, tagged_by text
insert into assessment_passage (
  person_id, assessment_id, passage_id, response_reference, link_id, question, starts, words, outcomes, domains,
  tagged_on, tagged_by)
values (
  :person_id, :assessment_id, :passage_id, :response_reference, :link_id, :question, :starts, :words, :outcomes,
  :domains, :tagged_on, :tagged_by)
