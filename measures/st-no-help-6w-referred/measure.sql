-- People referred for short-term help in window, once in 42 days, and whether no ST-Max and no long-term support was open 42 days
-- later. Source: reference/six-steps.md 3, area 3.
with help as (
  select la, person, run_start, run_end
  from service_runs(false)
  where service_type in ('Short term support: ST-Max', 'Long term support: Nursing care', 'Long term support: Residential care',
                         'Long term support: Community', 'Long term support: Prison')
)
select r.la, r.person, month_name(r.start_date) as month, r.team, age_band(age_on(r.birth_month, r.start_date)) as age, r.record,
  case when (r.death_date is null or r.death_date > r.start_date + 42)
        and not exists (select 1 from help h where h.la = r.la and h.person = r.person
                        and r.start_date + 42 between h.run_start and h.run_end) then 1 else 0 end as numerator,
  1 as denominator, cast(null as integer) as days
from event r
cross join period
where r.event_type = 'Step' and r.step = 'agency_referral' and r.start_date between from_date and to_date
  and not exists (select 1 from event e where e.la = r.la and e.person = r.person and e.event_type = 'Step' and e.step = 'agency_referral'
                  and e.start_date >= r.start_date - 42
                  and (e.start_date < r.start_date or (e.start_date = r.start_date and e.record < r.record)))
