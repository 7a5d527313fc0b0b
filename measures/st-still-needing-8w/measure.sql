-- Runs of ST-Max that ended; counted when long-term, ongoing low level or other short-term support is open 56 days later.
-- People who had died by then are left out. Source: reference/six-steps.md 4.
-- Rows of one kind of service merged where they overlap or follow within 7 days.
with row_kept as (
  select la, person, record, team, service_type, service_component, start_date, coalesce(end_date, date '9999-01-01') as end_date, birth_month, death_date,
    outcome_rank(outcome) + case when outcome_rank(outcome) <= 5 then 100 else 0 end as rank
  from event
  where event_type = 'Service' and client_type = 'Service user' and service_type is not null
),
after as (
  select *, max(end_date) over (partition by la, person, service_type order by start_date, record
                                rows between unbounded preceding and 1 preceding) as ended_before
  from row_kept
),
numbered as (
  select *, sum(case when ended_before is null or start_date - ended_before > 7 then 1 else 0 end)
      over (partition by la, person, service_type order by start_date, record rows unbounded preceding) as run
  from after
),
service_run as (
  select la, person, service_type, run, min(start_date) as run_start, max(end_date) as run_end,
    first(record order by end_date desc, rank, record desc) as record, first(team order by end_date desc, rank, record desc) as team,
    any_value(birth_month) as birth_month, any_value(death_date) as death_date
  from numbered
  group by la, person, service_type, run
)
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
