-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: discharge_id int, from_on int, reason text, note text
select discharge_id, from_on, reason, note from hospital_delay where person_id = :person_id order by discharge_id, from_on
