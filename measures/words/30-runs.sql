-- six-steps.md 4: services of one kind merged where they overlap or follow within 7 days.
create or replace macro service_runs(with_equipment) as table
with row_kept as (
  select la, person, record, team, service_type, start_date, coalesce(end_date, date '9999-01-01') as end_date, birth_month, death_date,
    outcome_rank(outcome) + case when outcome_rank(outcome) <= 5 then 100 else 0 end as rank
  from event
  where event_type = 'Service' and client_type = 'Service user' and service_type is not null
    and (with_equipment or service_component is null or service_component <> 'Equipment')
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
select * from service_run;
