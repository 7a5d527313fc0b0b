-- SPDX-License-Identifier: Apache-2.0
-- People whom a provider supports today.
-- takes: provider text, today int
-- gives: person_id int, person_reference text, team_id int, team_name text
select p.person_id, p.reference as person_reference, max(s.team_id) as team_id, max(s.team_name) as team_name
from care_event s
join person p on p.person_id = s.person_id
where s.event_type = 'service' and s.cancelled = 0 and s.provider = :provider and s.start_on <= :today
  and (s.end_on is null or s.end_on >= :today) and p.died_on is null
group by p.person_id, p.reference
order by p.person_id
