-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, today int, resolutions text
-- gives: total int
select count(*) as total
from contact c join person p on p.person_id = c.person_id
where c.team_id = :team_id and c.follow_up_result = '' and c.follow_up_due_on <= :today and c.closed_on is not null
  and cast(:resolutions as text) like '%,' || c.resolution || ',%' and p.restricted = 0
