-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, owner_id int, until int, row_limit int
-- gives: reference text, to_name text, next_on int, owner_id int, owner_name text, team_id int
-- gives: person_reference text, given_name text, family_name text, died_on int
select i.reference, i.to_name, i.next_on, i.owner_id, i.owner_name, i.team_id, p.reference as person_reference, p.given_name, p.family_name, p.died_on
from introduction i join person p on p.person_id = i.person_id
where i.next_on is not null and i.next_on <= :until and p.restricted = 0
  and (cast(:team_id as bigint) = 0 or i.team_id = :team_id) and (cast(:owner_id as bigint) = 0 or i.owner_id = :owner_id)
order by i.next_on, i.introduction_id limit :row_limit
