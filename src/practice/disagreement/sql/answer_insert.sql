-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, disagreement_id int, answer_id int, outcome text, words text, answered_on int, answered_by_id int
-- takes: answered_by text, answered_role text, told_on int, recorded_at int
insert into disagreement_answer (
  person_id, disagreement_id, answer_id, outcome, words, answered_on, answered_by_id, answered_by, answered_role, told_on,
  recorded_at)
values (
  :person_id, :disagreement_id, :answer_id, :outcome, :words, :answered_on, :answered_by_id, :answered_by, :answered_role,
  :told_on, :recorded_at)
