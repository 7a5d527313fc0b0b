-- SPDX-License-Identifier: Apache-2.0
-- Reviews of lasting support on record that no document belongs to yet.
-- takes: from_on int
-- gives: person_id int, person_reference text, died_on int, reference text, start_on int, outcome text
-- gives: review_reason text, method text, achieved text, worker_name text, team_id int, team_name text, hours real
select v.person_id, p.reference as person_reference, p.died_on, v.reference, v.start_on, v.outcome, v.review_reason,
  v.method, v.review_outcomes_achieved as achieved, v.worker_name, v.team_id, v.team_name,
  coalesce((select sum(s.planned_units) from care_event s
            where s.person_id = v.person_id and s.event_type = 'service' and s.cost_frequency = 'hourly'
              and s.start_on <= v.start_on and (s.end_on is null or s.end_on >= v.start_on)), 0.0) as hours
from care_event v
join person p on p.person_id = v.person_id
where v.event_type = 'review' and v.review_reason <> 'review_of_short_term' and v.cancelled = 0
  and v.start_on >= :from_on and p.restricted = 0
  and not exists (select 1 from review r where r.person_id = v.person_id and r.care_event_reference = v.reference)
order by v.person_id, v.start_on
