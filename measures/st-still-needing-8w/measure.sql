-- Runs of ST-Max that ended; counted when long-term, ongoing low level or other short-term support is open 56 days later.
-- People who had died by then are left out. Source: reference/six-steps.md 4.
with service_run as (select * from service_runs(true))
select s.la, s.person, month_name(s.run_end) as month, s.team, age_band(age_on(s.birth_month, s.run_end)) as age, s.record,
  case when exists (select 1 from service_run o where o.la = s.la and o.person = s.person
                    and (o.service_type like 'Long term support: %'
                      or o.service_type in ('Short term support: Ongoing low level', 'Short term support: Other short term'))
                    and o.run_start <= s.run_end + 56 and o.run_end >= s.run_end + 56) then 1 else 0 end as numerator,
  1 as denominator, cast(null as integer) as days
from service_run s
cross join period
where s.service_type = 'Short term support: ST-Max' and s.run_end between from_date and to_date
  and (s.death_date is null or s.death_date > s.run_end + 56)
