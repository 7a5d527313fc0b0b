-- SPDX-License-Identifier: Apache-2.0
-- takes: from_at int, resolutions text, row_limit int
-- gives: contact_reference text, received_at int, resolution text, team_id int, team_name text, person_reference text
-- gives: given_name text, family_name text
select
  c.reference as contact_reference, c.received_at, c.resolution, c.team_id, c.team_name,
  p.reference as person_reference, p.given_name, p.family_name
from contact c
join person p on p.person_id = c.person_id
where c.received_at >= :from_at and cast(:resolutions as text) like '%,' || c.resolution || ',%'
  and p.restricted = 0 and p.died_on is null
  and not exists (select 1 from short_term_episode e
                  where e.person_id = c.person_id and (e.contact_reference = c.reference or e.recorded_at >= c.received_at))
  and not exists (select 1 from care_event s
                  where s.person_id = c.person_id and s.event_type = 'service' and s.start_on >= c.received_at / 86400000000)
order by c.received_at, c.contact_id
limit :row_limit
