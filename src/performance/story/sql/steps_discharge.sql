-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select person_id, discharge_id as step_id, left_on as start_on, cast(null as bigint) as end_on,
  case when destination in ('residential', 'nursing') then 'residential' else 'pathway_' || pathway end as result,
  referred_for_help as yes, team_name
from hospital_discharge
where person_id >= :first and person_id < :past and left_on is not null and withdrawn_on is null
order by person_id
