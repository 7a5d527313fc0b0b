-- SPDX-License-Identifier: Apache-2.0
-- takes: from_at int, to_at int, venue_id int
-- gives: total int
select count(*) as total
from appointment a join person p on p.person_id = a.person_id
where a.start_at >= :from_at and a.start_at < :to_at and a.cancelled_on is null and p.restricted = 1
  and (cast(:venue_id as bigint) = 0 or a.venue_id = :venue_id)
