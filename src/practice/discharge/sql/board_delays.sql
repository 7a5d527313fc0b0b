-- SPDX-License-Identifier: Apache-2.0
-- takes: left_since int
-- gives: person_id int, discharge_id int, from_on int, reason text, note text
select l.person_id, l.discharge_id, l.from_on, l.reason, l.note
from hospital_delay l join hospital_discharge d on d.person_id = l.person_id and d.discharge_id = l.discharge_id
where d.withdrawn_on is null and (d.left_on is null or d.left_on >= :left_since)
order by l.person_id, l.discharge_id, l.from_on
