-- Short-term home care of people of 65 and over that began, and residential care within 365 days. Source: reference/six-steps.md 4.
with care as (
  select la, person, record, team, birth_month, death_date, start_date, coalesce(end_date, date '9999-01-01') as end_date,
    outcome_rank(outcome) + case when outcome_rank(outcome) <= 5 then 100 else 0 end as rank
  from event
  where event_type = 'Service' and client_type = 'Service user' and service_component = 'Home support or domiciliary care'
    and service_type in ('Short term support: ST-Max', 'Short term support: Other short term')
),
edge as (
  select *, start_date - max(end_date) over (partition by la, person order by start_date, record
                                             rows between unbounded preceding and 1 preceding) as gap
  from care
),
numbered as (
  select *, count(*) filter (where gap is null or gap > 7) over (partition by la, person order by start_date, record
                                                                 rows unbounded preceding) as run
  from edge
),
began as (
  select la, person, min(start_date) as run_start, any_value(birth_month) as birth_month, any_value(death_date) as death_date,
    first(record order by end_date desc, rank, record desc) as record, first(team order by end_date desc, rank, record desc) as team
  from numbered
  group by la, person, run
),
followed as (
  select b.*, exists (select 1 from service_runs(true) r where r.la = b.la and r.person = b.person
                      and r.service_type = 'Long term support: Residential care'
                      and r.run_start between b.run_start + 1 and b.run_start + 365) as moved
  from began b
  cross join period
  where b.run_start between from_date and to_date and age_on(b.birth_month, b.run_start) >= 65
)
select la, person, month_name(run_start) as month, team, age_band(age_on(birth_month, run_start)) as age, record,
  case when moved then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from followed
where moved or death_date is null or death_date > run_start + 365
