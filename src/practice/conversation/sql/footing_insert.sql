-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, conversation_id int, footing_id int, legal_status text, reason text, set_at int
-- takes: set_by_name text
insert into conversation_footing (
  person_id, conversation_id, footing_id, legal_status, reason, set_at, set_by_name)
values (
  :person_id, :conversation_id, :footing_id, :legal_status, :reason, :set_at, :set_by_name)
