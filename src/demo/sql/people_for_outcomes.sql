-- SPDX-License-Identifier: Apache-2.0
-- People who live and have long-term support now, with the day their first began.
-- takes:
-- gives: person_id int, born_on int, gender text, primary_support_reason text, team_id int, began_on int, lives_in text
select p.person_id, p.born_on, p.gender, p.primary_support_reason, p.responsible_team_id as team_id,
  min(e.start_on) as began_on, min(e.service_type) as lives_in
from person p join care_event e on e.person_id = p.person_id
where p.died_on is null and p.born_on is not null and e.event_type = 'service' and e.end_on is null
  and e.service_type in ('nursing', 'residential', 'community', 'prison')
group by p.person_id, p.born_on, p.gender, p.primary_support_reason, p.responsible_team_id
order by p.person_id
