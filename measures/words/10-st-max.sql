-- ascof.md 1.1: events of people who use services, with the rank of their outcome.
create or replace macro events_with_rank() as table
  -- 1.1: a null outcome is 'Invalid and not mapped'; outcomes that cannot be classified rank above 100.
  select la, person, record, event_type, service_type, service_component, start_date, team, birth_month, death_date,
    coalesce(end_date, date '9999-01-01') as end_date,
    coalesce(outcome, 'Invalid and not mapped') as outcome,
    outcome_rank(outcome) + case when outcome_rank(outcome) <= 5 then 100 else 0 end as rank
  from event
  where event_type <> 'Hospital' and client_type = 'Service user' and (end_date is null or end_date >= start_date);
-- ascof.md 1.2: runs of ST-Max.
create or replace macro st_max_clusters() as table
with st_max as (
  select *, max(end_date) over (partition by la, person order by start_date, end_date, rank, record desc
                                rows between unbounded preceding and 1 preceding) as ended_before
  from events_with_rank()
  where event_type = 'Service' and service_type = 'Short term support: ST-Max'
),
numbered as (
  select *, sum(case when ended_before is null or start_date - ended_before > 7 then 1 else 0 end)
      over (partition by la, person order by start_date, end_date, rank, record desc rows unbounded preceding) as cluster
  from st_max
),
cluster as (
  -- 1.2
  select la, person, cluster, min(start_date) as cluster_start, max(end_date) as cluster_end,
    first(outcome order by end_date desc, rank, record desc) as cluster_outcome,
    first(rank order by end_date desc, rank, record desc) as cluster_rank,
    first(record order by end_date desc, rank, record desc) as cluster_record,
    first(team order by end_date desc, rank, record desc) as team,
    any_value(birth_month) as birth_month, any_value(death_date) as death_date
  from numbered
  group by la, person, cluster
)
select * from cluster;
