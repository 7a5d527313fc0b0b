-- Blocks of assessments that ended, and a service that started by 28 days after. Source: reference/six-steps.md 4; blocks,
-- ascof.md 6, stage 2.
with run as (
  select la, person, run_start, record from service_runs(true) where service_rank(service_type) is not null
),
step as (
  select la, person, record, team, birth_month, death_date, start_date, coalesce(end_date, date '9999-01-01') as end_date,
    case event_type when 'Request' then 1 else 2 end as kind
  from event
  where client_type = 'Service user'
    and (event_type = 'Request' or (event_type = 'Assessment' and assessment_type in ('Short term assessment', 'Long term assessment')))
  union all
  select la, person, record, null, null, null, run_start, null, 3 from run
),
numbered as (
  select *, count(*) filter (where kind <> 2) over (partition by la, person order by start_date, kind, record desc
                                                    rows unbounded preceding) as block
  from step
),
block as (
  select la, person, min(start_date) as block_start, max(end_date) as block_end,
    first(record order by end_date desc, record desc) as record, first(team order by end_date desc, record desc) as team,
    any_value(birth_month) as birth_month, any_value(death_date) as death_date
  from numbered
  where kind = 2
  group by la, person, block
),
followed as (
  select b.*, exists (select 1 from run s where s.la = b.la and s.person = b.person
                      and s.run_start between b.block_start and b.block_end + 28) as followed
  from block b
  cross join period
  where b.block_end between from_date and to_date
)
select la, person, month_name(block_end) as month, team, age_band(age_on(birth_month, block_end)) as age, record,
  case when followed then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from followed
where followed or death_date is null or death_date > block_end + 28
