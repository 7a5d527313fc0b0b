-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, allocation_id int, question_id int, reference text, asked_by text, asked_on int, words text
-- takes: due_on int, answered_on int, answer text, answered_by_name text, recorded_by_name text, recorded_at int
-- takes: form_token text
insert into allocation_question (
  person_id, allocation_id, question_id, reference, asked_by, asked_on, words, due_on, answered_on, answer,
  answered_by_name, recorded_by_name, recorded_at, form_token)
values (
  :person_id, :allocation_id, :question_id, :reference, :asked_by, :asked_on, :words, :due_on, :answered_on, :answer,
  :answered_by_name, :recorded_by_name, :recorded_at, :form_token)
