-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, conversation_id int, step_id int, who text, what text, by_on int, money_pence int
-- takes: approved_by text, added_at int, added_by_name text, done_on int, done_note text, done_by_name text
-- takes: form_token text
insert into conversation_step (
  person_id, conversation_id, step_id, who, what, by_on, money_pence, approved_by, added_at, added_by_name,
  done_on, done_note, done_by_name, form_token)
values (
  :person_id, :conversation_id, :step_id, :who, :what, :by_on, :money_pence, :approved_by, :added_at,
  :added_by_name, :done_on, :done_note, :done_by_name, :form_token)
