-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int
-- gives: total int
select count(*) as total from conversation c join person p on p.person_id = c.person_id
where c.ended_on is null and p.restricted = 1 and (cast(:team_id as bigint) = 0 or c.team_id = :team_id)
