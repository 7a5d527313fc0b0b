-- Requests to the community broker, from the day they were asked to the day they were closed. Those that ended because the
-- person died or changed their mind have no result.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select person_id, broker_request_id as step_id, asked_on as start_on, closed_on as end_on,
  case when result in ('community_only', 'community_plus_formal', 'formal_only', 'nothing_found') then result else '' end as result,
  0 as yes, team_name
from broker_request
where person_id >= :first and person_id < :past
order by person_id
