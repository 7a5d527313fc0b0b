-- SPDX-License-Identifier: Apache-2.0
-- takes: from_at int, to_at int
-- gives: clinic_id int, start_at int, place int
select clinic_id, start_at, place
from appointment
where start_at >= :from_at and start_at < :to_at and place is not null
order by clinic_id, start_at, place
