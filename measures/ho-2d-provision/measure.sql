-- ASCOF 2D part 2: discharges of people of the area, and those followed by reablement. Source: reference/ascof.md 3.
with linked as (
  select distinct d.la, d.person, d.record
  from discharges() d
  join reablement_after_hospital() r on r.la = d.la and r.person = d.person and d.end_date = r.discharge and d.start_date <= r.run_start
)
select d.la, d.person, month_name(d.end_date) as month, d.team, age_band(age_on(d.birth_month, d.end_date)) as age, d.record,
  case when l.record is null then 0 else 1 end as numerator, 1 as denominator, cast(null as integer) as days
from discharges() d
cross join period
left join linked l on l.la = d.la and l.person = d.person and l.record = d.record
where d.end_date between from_date and to_date and not d.home_elsewhere
