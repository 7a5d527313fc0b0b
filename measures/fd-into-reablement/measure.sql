-- Requests followed within 28 days by reablement. Source: reference/six-steps.md 4.
with asked as (
  select r.*, exists (select 1 from reablement_runs() s where s.la = r.la and s.person = r.person
                      and s.run_start between r.start_date and r.start_date + 28) as followed
  from requests() r
  cross join period
  where r.start_date between from_date and to_date
)
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when followed then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from asked
where followed or death_date is null or death_date > start_date + 28
