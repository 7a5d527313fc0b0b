-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, appointment_reference text
-- gives: message_id int, reference text, appointment_reference text, kind text, means text, sent_to text, words text
-- gives: made_at int, sent_at int, sent_by_name text, dropped_at int
select message_id, reference, appointment_reference, kind, means, sent_to, words, made_at, sent_at, sent_by_name, dropped_at
from appointment_message where person_id = :person_id and appointment_reference = :appointment_reference order by message_id
