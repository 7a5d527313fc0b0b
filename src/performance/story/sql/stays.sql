-- takes: first int, past int
-- gives: person_id int, stay_id int, start_on int, end_on int, emergency int, died int, counts int, team_name text
-- A planned admission that a notice announced is no stay until something happened in it. Days from 1 April 2023 count
-- (ascof.md 3.2), and discharges that are none: to another hospital, a hospice, nobody knows where.
select d.person_id, d.discharge_id as stay_id, d.admitted_on as start_on, coalesce(d.died_on, d.left_on) as end_on,
  case when d.admission = 'emergency' then 1 else 0 end as emergency,
  case when d.died_on is not null then 1 else 0 end as died,
  case when d.died_on is null and d.left_on > d.admitted_on and d.admitted_on >= 19448
    and d.destination not in ('', 'not_known', 'other_hospital', 'hospice') then 1 else 0 end as counts,
  d.team_name
from hospital_discharge d
where d.person_id >= :first and d.person_id < :past and d.withdrawn_on is null
  and (d.admitted_on <= d.notice_received_on or d.ready_on is not null or d.left_on is not null or d.died_on is not null)
order by d.person_id
