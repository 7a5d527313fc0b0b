-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, conversation_id int, entry_id int, happened_on int, recorded_at int, how text
-- takes: words text, by_name text, form_token text
insert into conversation_entry (
  person_id, conversation_id, entry_id, happened_on, recorded_at, how, words, by_name, form_token)
values (
  :person_id, :conversation_id, :entry_id, :happened_on, :recorded_at, :how, :words, :by_name, :form_token)
