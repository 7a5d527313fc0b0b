-- From each dip or relapse to the day it was answered; without an end: not answered yet.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select e.person_id, e.event_id as step_id, e.on_day as start_on, a.answered_on as end_on, '' as result, 0 as yes, e.team_name
from progression_event e left join progression_answer a on a.person_id = e.person_id and a.dip = e.reference
where e.person_id >= :first and e.person_id < :past and e.kind in ('dip', 'relapse') and e.withdrawn_reason = ''
order by e.person_id
