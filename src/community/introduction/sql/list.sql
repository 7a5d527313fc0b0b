-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, owner_id int, state text, result text, contributors int, restricted int, today int
-- takes: row_limit int, row_offset int
-- gives: reference text, person_reference text, given_name text, family_name text, made_on int, to_name text
-- gives: owner_name text, team_name text, next_on int, ended_on int, end_reason text, contributor text
-- gives: last_result text
select x.reference, x.person_reference, x.given_name, x.family_name, x.made_on, x.to_name, x.owner_name, x.team_name, x.next_on, x.ended_on,
  x.end_reason, x.contributor, x.last_result
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
order by case when cast(:state as text) in ('due', 'open') then x.next_on end, x.made_on desc, x.introduction_id desc
limit :row_limit offset :row_offset
