-- SPDX-License-Identifier: Apache-2.0
-- People with lasting support today, since when, and when somebody last looked back with them.
-- takes: today int
-- gives: person_id int, person_reference text, since_on int, last_review_on int, team_id int, team_name text
-- gives: provider text
select p.person_id, p.reference as person_reference, min(s.start_on) as since_on,
  (select max(v.start_on) from care_event v
   where v.person_id = p.person_id and v.event_type = 'review' and v.review_reason <> 'review_of_short_term'
     and v.cancelled = 0) as last_review_on,
  max(s.team_id) as team_id, max(s.team_name) as team_name, max(s.provider) as provider
from care_event s
join person p on p.person_id = s.person_id
where s.event_type = 'service' and s.cancelled = 0
  and s.service_type in ('nursing', 'residential', 'community')
  and s.start_on <= :today and (s.end_on is null or s.end_on >= :today) and p.restricted = 0 and p.died_on is null
group by p.person_id, p.reference
order by p.person_id
