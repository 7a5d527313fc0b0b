-- SPDX-License-Identifier: Apache-2.0
-- gives: venue_id int, total int
select coalesce(a.venue_id, 0) as venue_id, count(*) as total
from appointment a join person p on p.person_id = a.person_id
where a.start_at is null and a.cancelled_on is null and a.look_again_on is not null and p.restricted = 0
group by coalesce(a.venue_id, 0)
