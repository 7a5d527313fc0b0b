-- Talking Points asked for, to the first day that was offered and kept to: our part of the wait. Without an end until somebody has
-- said what came of them, as an offer may still be taken back.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select person_id, appointment_id as step_id, asked_on as start_on,
  case when cancelled_on is null and result <> '' then first_offered_on end as end_on, '' as result, 0 as yes, team_name
from appointment
where person_id >= :first and person_id < :past and first_offered_on is not null
order by person_id
