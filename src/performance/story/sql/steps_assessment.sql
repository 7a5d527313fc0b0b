-- SPDX-License-Identifier: Apache-2.0
-- Assessments signed, from the day they were begun; yes: made by an occupational therapist.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select person_id, assessment_id as step_id, begun_on as start_on, signed_at / 86400000000 as end_on, kind as result,
  case when kind = 'occupational_therapy' or lower(worker_role) like '%occupational therap%' then 1 else 0 end as yes, team_name
from assessment
where person_id >= :first and person_id < :past and signed_at is not null
order by person_id
