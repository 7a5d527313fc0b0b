-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: conversation_id int, footing_id int, legal_status text, reason text, set_at int, set_by_name text
select conversation_id, footing_id, legal_status, reason, set_at, set_by_name
from conversation_footing where person_id = :person_id order by footing_id
