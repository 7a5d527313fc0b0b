-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, until int, restricted int, at_most int
-- gives: reference text, team_id int, person_reference text, given_name text, family_name text, died_on int
select e.reference, e.team_id, p.reference as person_reference, p.given_name, p.family_name, p.died_on
from person p
join care_event e on e.person_id = p.person_id
where p.died_on is not null and p.died_on <= :until and p.restricted = :restricted
  and e.event_type = 'service' and e.cancelled = 0 and e.end_on is null
  and (cast(:team_id as bigint) is null or e.team_id = :team_id)
order by p.died_on, e.reference
limit :at_most
