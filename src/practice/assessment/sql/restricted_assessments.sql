-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int
-- gives: total int
select count(*) as total from assessment a join person p on p.person_id = a.person_id
where a.closed_on is null and a.signed_at is null and p.restricted = 1 and (cast(:team_id as bigint) = 0 or a.team_id = :team_id)
