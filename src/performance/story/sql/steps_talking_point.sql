-- Talking Points that had a time, from the day they were asked for to the day itself, or the day they were cancelled; yes: the
-- person chose a later day than the first that was offered. One of which nobody has said who came has no end yet.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select person_id, appointment_id as step_id, asked_on as start_on,
  case when cancelled_on is not null then cancelled_on when result <> '' then start_on end as end_on,
  case when cancelled_on is not null then 'cancelled' else result end as result,
  case when start_on > first_offered_on then 1 else 0 end as yes, team_name
from appointment
where person_id >= :first and person_id < :past and start_on is not null
order by person_id
