-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, owner_id int, state text, result text, contributors int, restricted int, today int
-- gives: total int
select count(*) as total
from (
  select i.*, p.reference as person_reference, p.given_name, p.family_name, p.restricted,
    coalesce((select f.result from introduction_follow_up f where f.person_id = i.person_id and f.introduction_id = i.introduction_id
      order by f.follow_up_id desc limit 1), '') as last_result
  from introduction i join person p on p.person_id = i.person_id
  where (cast(:team_id as bigint) = 0 or i.team_id = :team_id) and (cast(:owner_id as bigint) = 0 or i.owner_id = :owner_id)
    and (cast(:state as text) <> 'due' or i.next_on <= :today) and (cast(:state as text) <> 'open' or i.next_on is not null)
    and (cast(:state as text) <> 'finished' or i.next_on is null)
    and (cast(:contributors as bigint) = 0 or i.contributor = 'yes')
) x
where x.restricted = :restricted and (cast(:result as text) = '' or x.last_result = :result)
