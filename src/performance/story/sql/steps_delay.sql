-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
-- Each reason lasts until the next, the last until they left, died (wherever that is recorded), or the notice was
-- withdrawn. Whose it is, is the group of lists/delay_reason.csv.
select l.person_id, l.discharge_id as step_id, l.from_on as start_on,
  coalesce(lead(l.from_on) over (partition by l.person_id, l.discharge_id order by l.from_on), d.left_on, d.died_on, d.withdrawn_on, p.died_on) as end_on,
  case
    when l.reason in ('assessment', 'start_of_home_support', 'short_term_help', 'residential_place')
      then 'social_care'
    when l.reason in ('nursing_place', 'intermediate_bed', 'equipment') then 'both'
    when l.reason in ('medicines', 'therapy', 'nhs_community', 'continuing_care', 'transport', 'infection')
      then 'nhs'
    else 'other' end as result,
  0 as yes, d.team_name
from hospital_delay l join hospital_discharge d on d.person_id = l.person_id and d.discharge_id = l.discharge_id
join person p on p.person_id = l.person_id
where l.person_id >= :first and l.person_id < :past
order by l.person_id
