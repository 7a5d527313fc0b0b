-- SPDX-License-Identifier: Apache-2.0
-- Finished assessments that found eligible needs, the last one of a person last.
-- gives: person_id int, end_on int, assessment_reference text, primary_support_reason text, team_id int
select e.person_id, e.end_on, coalesce(a.reference, '') as assessment_reference, p.primary_support_reason, e.team_id
from care_event e
join person p on p.person_id = e.person_id
left join assessment a on a.person_id = e.person_id and a.event_reference = e.reference
where e.event_type = 'assessment' and e.eligible_needs = 'yes' and e.assessment_type = 'long_term' and e.end_on is not null
  and p.died_on is null and p.client_type = 'service_user'
order by e.person_id, e.end_on, e.care_event_id
