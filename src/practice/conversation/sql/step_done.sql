-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, conversation_id int, step_id int, done_on int, done_note text, done_by_name text
update conversation_step set done_on = :done_on, done_note = :done_note, done_by_name = :done_by_name
where person_id = :person_id and conversation_id = :conversation_id and step_id = :step_id and done_on is null
