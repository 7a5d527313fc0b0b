-- Runs of ST-Max by their start; met when the person is alive and no ST-Max or long-term support is open 42 days later.
-- Equipment and carer services are ignored. Source: reference/six-steps.md 4.
with run as (
  select *
  from service_runs(false)
  where service_type in ('Short term support: ST-Max', 'Long term support: Nursing care', 'Long term support: Residential care',
                         'Long term support: Community', 'Long term support: Prison')
)
select s.la, s.person, month_name(s.run_start) as month, s.team, age_band(age_on(s.birth_month, s.run_start)) as age, s.record,
  case when (s.death_date is null or s.death_date > s.run_start + 42)
        and not exists (select 1 from run o where o.la = s.la and o.person = s.person
                        and o.run_start <= s.run_start + 42 and o.run_end >= s.run_start + 42) then 1 else 0 end as numerator,
  1 as denominator, cast(null as integer) as days
from run s
cross join period
where s.service_type = 'Short term support: ST-Max' and s.run_start between from_date and to_date
