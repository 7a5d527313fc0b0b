-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, discharge_id int, from_on int, reason text, note text
insert into hospital_delay (person_id, discharge_id, from_on, reason, note)
values (:person_id, :discharge_id, :from_on, :reason, :note)
