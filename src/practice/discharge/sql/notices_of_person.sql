-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: discharge_id int, notice_id int, kind text, received_on int, ward text, expected_on int, sent_by text
-- gives: why text, came_by text, recorded_by text
select discharge_id, notice_id, kind, received_on, ward, expected_on, sent_by, why, came_by, recorded_by
from hospital_notice where person_id = :person_id order by discharge_id, notice_id
