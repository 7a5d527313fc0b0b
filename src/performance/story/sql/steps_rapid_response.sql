-- Pieces of rapid response work, each of a level, from the day the response came in to the day it ended; yes, with the first piece
-- of a response: an admission to hospital was avoided.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select t.person_id, t.rapid_task_id as step_id, r.received_on as start_on, r.closed_on as end_on, t.level as result,
  case when r.avoided_admission = 'yes' and not exists (select 1 from rapid_task earlier where earlier.person_id = t.person_id
    and earlier.rapid_response_id = t.rapid_response_id and earlier.rapid_task_id < t.rapid_task_id) then 1 else 0 end as yes, r.team_name
from rapid_task t join rapid_response r on r.person_id = t.person_id and r.rapid_response_id = t.rapid_response_id
where t.person_id >= :first and t.person_id < :past
order by t.person_id
