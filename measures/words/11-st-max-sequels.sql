-- ascof.md 1.3 and 1.4: runs of new clients that ended in the period, and what followed.
create or replace macro st_max_sequels() as table
with ended as (
  select cluster.*
  from st_max_clusters() as cluster cross join period
  where cluster_end between from_date and to_date
    and (age_on(birth_month, cluster_end) is null or age_on(birth_month, cluster_end) >= 18)
    and (death_date is null or death_date >= cluster_start)
),
joined as (
  select e.la, e.person, e.cluster, e.cluster_start, e.cluster_end, e.cluster_rank,
    r.event_type, r.service_type, r.service_component, r.start_date, r.end_date, r.outcome, r.rank
  from ended e
  join events_with_rank() r on r.la = e.la and r.person = e.person
  where not (r.event_type = 'Service' and r.service_type is not null and r.service_type = 'Short term support: ST-Max'
             and r.start_date between e.cluster_start and e.cluster_end)
),
existing as (
  -- 1.3
  select distinct la, person, cluster
  from joined
  where service_type in ('Long term support: Nursing care', 'Long term support: Residential care', 'Long term support: Community',
                         'Long term support: Prison')
    and start_date < cluster_start and cluster_start - end_date < 91
),
forward as (
  select la, person, cluster, count(*) as forward_rows,
    first(case when service_type = 'Short term support: Other short term'
                 and service_component in ('Short term residential care', 'Short term nursing care')
               then 'Short term support: Residential or Nursing care' else service_type end
          order by service_rank(service_type),
            case when service_component in ('Short term residential care', 'Short term nursing care') then 0 else 1 end)
      filter (where event_type = 'Service' and service_rank(service_type) is not null) as service,
    coalesce(bool_or(event_type <> 'Service' and outcome <> 'NFA: Support ended as planned' and (cluster_rank < 100 or rank < 100)), false)
      as qualifying,
    min(rank) filter (where event_type <> 'Service' and outcome <> 'NFA: Support ended as planned' and rank < 100) as forward_rank
  from joined
  where start_date >= cluster_start and end_date > cluster_end and start_date - cluster_end <= 7
  group by la, person, cluster
),
nested as (
  select la, person, cluster,
    first(rank order by end_date desc, rank)
      filter (where event_type in ('Assessment', 'Review') and rank < 100 and cluster_end - end_date < 14) as nested_rank,
    coalesce(bool_or(event_type = 'Service' and service_component = 'Equipment'), false) as equipment
  from joined
  where start_date >= cluster_start and end_date > cluster_start and end_date <= cluster_end
  group by la, person, cluster
),
candidate as (
  select e.*, f.service, coalesce(n.equipment, false) as equipment,
    least(case when e.cluster_rank < 100 and (f.forward_rows is null or f.qualifying) then e.cluster_rank end,
          f.forward_rank, n.nested_rank) as best_rank
  from ended e
  left join forward f on f.la = e.la and f.person = e.person and f.cluster = e.cluster
  left join nested n on n.la = e.la and n.person = e.person and n.cluster = e.cluster
  where not exists (select 1 from existing x where x.la = e.la and x.person = e.person and x.cluster = e.cluster)
),
sequel as (
  -- 1.4; a rank stands for its outcome.
  select *,
    case when death_date is not null and death_date - cluster_end <= 7 then 'NFA: Deceased'
         when cluster_outcome = 'Admitted to hospital' then 'Admitted to hospital'
         when service is not null then service
         when best_rank is not null then 'rank ' || best_rank
         when equipment then 'Short term support: Ongoing low level'
         else 'rank ' || cluster_rank end as final
  from candidate
)
select * from sequel;
