-- SPDX-License-Identifier: Apache-2.0
-- Progression plans from the day they began to the day they ended.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select person_id, plan_id as step_id, starts_on as start_on, ended_on as end_on, '' as result, 0 as yes, team_name
from progression_plan
where person_id >= :first and person_id < :past
order by person_id
