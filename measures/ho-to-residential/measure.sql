-- Requests of older people on leaving hospital, and a care home within 7 days. Source: reference/six-steps.md 4, ascof.md 3.5.
select q.la, q.person, month_name(q.start_date) as month, q.team, age_band(age_on(q.birth_month, q.start_date)) as age, q.record,
  case when exists (select 1 from care_home_rows() c where c.la = q.la and c.person = q.person
                    and c.start_date between q.start_date and q.start_date + 7) then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from discharge_requests() q
cross join period
where q.start_date between from_date and to_date and (q.death_date is null or q.death_date > q.start_date + 7)
