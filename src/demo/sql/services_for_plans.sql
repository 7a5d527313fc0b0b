-- SPDX-License-Identifier: Apache-2.0
-- Lasting support that people who live have now, with their words for it.
-- takes: today int
-- gives: person_id int, gender text, born_on int, preferred_format text, reference text, start_on int, service_type text
-- gives: service_component text, delivery_mechanism text, unit_cost_pence int, cost_frequency text, planned_units real
-- gives: provider text, team_id int, team_name text
select p.person_id, p.gender, p.born_on, p.preferred_format, s.reference, s.start_on, s.service_type, s.service_component,
  s.delivery_mechanism, s.unit_cost_pence, s.cost_frequency, s.planned_units, s.provider, s.team_id, s.team_name
from care_event s
join person p on p.person_id = s.person_id
where s.event_type = 'service' and s.cancelled = 0 and s.service_type in ('nursing', 'residential', 'community')
  and s.start_on <= :today and s.end_on is null and p.died_on is null
order by p.person_id, s.start_on, s.care_event_id
