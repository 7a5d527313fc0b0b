-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, appointment_reference text, dropped_at int
update appointment_message set dropped_at = :dropped_at
where person_id = :person_id and appointment_reference = :appointment_reference and sent_at is null and dropped_at is null
