-- six-steps.md 4, fd-into-reablement: ST-Max with component Reablement, rows up to 7 days apart taken together.
create or replace macro reablement_runs() as table
with edge as (
  select la, person, record, start_date,
    start_date - max(coalesce(end_date, date '9999-01-01')) over (partition by la, person order by start_date, record
                                                                  rows between unbounded preceding and 1 preceding) as gap
  from event
  where event_type = 'Service' and client_type = 'Service user'
    and service_type = 'Short term support: ST-Max' and service_component = 'Reablement'
)
select la, person, start_date as run_start from edge where gap is null or gap > 7;
