-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: conversation_id int, step_id int, who text, what text, by_on int, money_pence int, approved_by text
-- gives: added_at int, added_by_name text, done_on int, done_note text, done_by_name text
select conversation_id, step_id, who, what, by_on, money_pence, approved_by, added_at, added_by_name, done_on, done_note, done_by_name
from conversation_step where person_id = :person_id order by by_on, step_id
