-- SPDX-License-Identifier: Apache-2.0
-- Reviews by the day they were due, to the day they were held; yes: by the day they were due. Not those refused or not needed.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select person_id, review_id as step_id, due_on as start_on, case when begun_on < due_on then due_on else begun_on end as end_on,
  '' as result, case when begun_on <= due_on then 1 else 0 end as yes, team_name
from review
where person_id >= :first and person_id < :past and refused_on is null and cancelled_on is null
order by person_id
