-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, sent_at int, sent_by_name text
update appointment_message set sent_at = :sent_at, sent_by_name = :sent_by_name
where person_id = :person_id and reference = :reference and sent_at is null and dropped_at is null
