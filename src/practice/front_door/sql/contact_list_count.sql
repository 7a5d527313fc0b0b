-- SPDX-License-Identifier: Apache-2.0
-- takes: from_at int, to_at int, restricted int, team_id int, taken_by_id int, channel text, resolution text
-- takes: resolutions text, closed int, results text, due_by int
-- gives: total int
select count(*) as total
from contact c join person p on p.person_id = c.person_id
where c.received_at >= :from_at and c.received_at < :to_at and p.restricted = :restricted
  and (cast(:team_id as bigint) = 0 or c.team_id = :team_id)
  and (cast(:taken_by_id as bigint) = 0 or c.taken_by_id = :taken_by_id)
  and (cast(:channel as text) = '' or c.channel = :channel)
  and (cast(:resolution as text) = '' or c.resolution = :resolution)
  and (cast(:resolutions as text) = '' or cast(:resolutions as text) like '%,' || c.resolution || ',%')
  and (cast(:closed as bigint) = -1 or case when c.closed_on is null then 0 else 1 end = cast(:closed as bigint))
  and (cast(:results as text) = '' or cast(:results as text) like '%,' || c.follow_up_result || ',%')
  and (cast(:due_by as bigint) = 0 or (c.follow_up_due_on <= :due_by and c.follow_up_result = ''))
