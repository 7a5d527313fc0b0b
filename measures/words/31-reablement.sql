-- six-steps.md 4, fd-into-reablement, and ascof.md 3.1: ST-Max with component Reablement, rows up to 7 days apart taken together;
-- the row that ended last stands for the run.
create or replace macro reablement_runs() as table
with edge as (
  select *, start_date - max(coalesce(end_date, date '9999-01-01')) over (partition by la, person order by start_date, record
                                                                          rows between unbounded preceding and 1 preceding) as gap
  from event
  where event_type = 'Service' and client_type = 'Service user'
    and service_type = 'Short term support: ST-Max' and service_component = 'Reablement'
),
numbered as (
  select *, count(*) filter (where gap is null or gap > 7) over (partition by la, person order by start_date, record
                                                                 rows unbounded preceding) as run
  from edge
)
select la, person, run, min(start_date) as run_start, any_value(birth_month) as birth_month, any_value(death_date) as death_date,
  first(record order by coalesce(end_date, date '9999-01-01') desc, record desc) as record,
  first(team order by coalesce(end_date, date '9999-01-01') desc, record desc) as team
from numbered
group by la, person, run;
