-- Requests that led to a service before the next request, and had it within 2 days. Source: reference/six-steps.md 4.
with led as (
  select r.*, (select min(s.run_start) from service_runs(true) s
               where s.la = r.la and s.person = r.person and service_rank(s.service_type) is not null
                 and s.run_start >= r.start_date and (r.next_start is null or s.run_start < r.next_start)) as helped
  from requests() r
  cross join period
  where r.start_date between from_date and to_date
)
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when helped - start_date <= 2 then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from led
where helped is not null
