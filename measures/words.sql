-- Words every SQL twin may use; the table `period` is there already. Source: reference/cld.md 8.4 and ascof.md 0.
create or replace macro age_on(birth_month, day) as
  case when birth_month is null or day < birth_month then null
       else cast(floor(date_diff('day', birth_month, day) / 365.25) as integer) end;
create or replace macro age_band(age) as
  case when age is null then 'Unknown' when age < 18 then 'Under 18' when age < 25 then '18 to 24'
       when age < 45 then '25 to 44' when age < 65 then '45 to 64' when age < 75 then '65 to 74'
       when age < 85 then '75 to 84' when age < 95 then '85 to 94' else '95 and above' end;
-- The bands ASCOF is published in.
create or replace macro working_age_band(age) as
  case when age is null then 'Unknown' when age < 18 then 'Under 18' when age < 65 then '18 to 64' else '65 and above' end;
create or replace macro month_name(day) as strftime(day, '%Y-%m');
-- cld.md 6.5.
create or replace macro outcome_rank(outcome) as
  case outcome
    when 'Progress to reablement/ST-Max' then 1
    when 'Progress to assessment, review or reassessment' then 2
    when 'Release 1 specification only: Not mapped' then 3
    when 'Progress to support planning or services' then 4
    when 'Continuation of support or services' then 5
    when 'Admitted to hospital' then 6
    when 'NFA: Responsibility moved to another local authority' then 7
    when 'NFA: Referral to NHS services or NHS funded social care' then 8
    when 'NFA: Self-funded client or under 12wk disregard' then 9
    when 'NFA: Information and advice or signposting' then 10
    when 'NFA: Referral to other service within the local authority' then 11
    when 'NFA: Support declined' then 12
    when 'NFA: Deceased' then 13
    when 'NFA: Support ended as planned' then 14
    when 'NFA: Support ended for other reason' then 15
    when 'NFA: No services offered for other reason' then 16
    when 'NFA: Other' then 17
    else 999 end;
-- cld.md 6.13.
create or replace macro service_rank(service_type) as
  case service_type
    when 'Long term support: Nursing care' then 1
    when 'Long term support: Residential care' then 2
    when 'Long term support: Community' then 3
    when 'Long term support: Prison' then 4
    when 'Short term support: ST-Max' then 5
    when 'Short term support: Ongoing low level' then 6
    when 'Short term support: Other short term' then 7 end;
-- Reporting years: the twelve months that end with each month whose last day is in the period.
create or replace view reporting_year as
  select last_day(month_start) as period_end, cast(month_start - interval 11 month as date) as period_start
  from (select cast(unnest(generate_series(date_trunc('month', from_date), to_date, interval 1 month)) as date) as month_start, to_date from period)
  where last_day(month_start) <= to_date;
-- ascof.md 1.1: events of people who use services, with the rank of their outcome.
create or replace macro events_with_rank() as table
  -- 1.1: a null outcome is 'Invalid and not mapped'; outcomes that cannot be classified rank above 100.
  select la, person, record, event_type, service_type, service_component, start_date, team, birth_month, death_date,
    coalesce(end_date, date '9999-01-01') as end_date,
    coalesce(outcome, 'Invalid and not mapped') as outcome,
    outcome_rank(outcome) + case when outcome_rank(outcome) <= 5 then 100 else 0 end as rank
  from event
  where client_type = 'Service user' and (end_date is null or end_date >= start_date);
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
-- ascof.md 5.1: who has long-term support at the end of each reporting year, each person by the row of the lowest rank.
create or replace macro long_term_holders() as table
with held as (
  select y.period_end, e.la, e.person, e.record, e.team, e.start_date, e.birth_month, e.service_type, e.service_component,
    case when e.service_type in ('Long term support: Community', 'Long term support: Prison')
           and e.delivery_mechanism in ('Direct payment', 'CASSR managed personal budget', 'CASSR commissioned support')
         then e.delivery_mechanism end as mechanism
  from event e
  join reporting_year y on e.start_date <= y.period_end and (e.end_date is null or e.end_date >= y.period_end)
  where e.event_type = 'Service' and e.client_type = 'Service user'
    and e.service_type in ('Long term support: Nursing care', 'Long term support: Residential care', 'Long term support: Community',
                           'Long term support: Prison')
    and (e.end_date is null or e.end_date >= e.start_date)
    and (e.death_date is null or e.death_date >= y.period_end)
),
ranked as (
  select *,
    case when service_type = 'Long term support: Nursing care' then 1
         when service_type = 'Long term support: Residential care' then 2
         when service_type = 'Long term support: Community' and (mechanism = 'Direct payment' or service_component = 'Direct payment') then 3
         when service_type = 'Long term support: Community' and mechanism = 'CASSR managed personal budget' then 4
         when service_type = 'Long term support: Community' and mechanism = 'CASSR commissioned support' then 5
         when service_type = 'Long term support: Community' and mechanism is null then 6
         when service_type = 'Long term support: Prison' and mechanism = 'CASSR managed personal budget' then 7
         when service_type = 'Long term support: Prison' and mechanism = 'CASSR commissioned support' then 8
         when service_type = 'Long term support: Prison' and mechanism is null then 9 end as rank
  from held
),
lowest as (
  -- one row stands for the person: of the lowest rank, the one that started last, then the highest number.
  select *, row_number() over (partition by la, person, period_end order by rank nulls last, start_date desc, record desc) as nth
  from ranked
)
select * from lowest where nth = 1;
-- ascof.md 5.2: unpaid carers in each reporting year, each by the row of the lowest rank.
create or replace macro carers_supported() as table
with cohort as (
  select y.period_end, e.*
  from event e
  join reporting_year y on e.start_date <= y.period_end and (e.end_date is null or e.end_date >= y.period_start)
    and (e.death_date is null or e.death_date >= y.period_start)
  where e.client_type in ('Unpaid carer', 'Unpaid carer known by association')
    and (e.end_date is null or e.end_date >= e.start_date)
    and ((e.service_type is null and e.outcome = 'NFA: Information and advice or signposting')
      or e.service_type in ('Unpaid carer support: Direct to unpaid carer', 'Unpaid carer support: Support involving the person cared-for')
      or (e.event_type in ('Assessment', 'Review') and e.service_type is null))
),
ranked as (
  select *,
    case when service_type = 'Unpaid carer support: Direct to unpaid carer'
           and (delivery_mechanism = 'Direct payment' or service_component = 'Direct payment') then 1
         when service_type = 'Unpaid carer support: Direct to unpaid carer' and delivery_mechanism = 'CASSR managed personal budget'
           and service_component not like 'Direct payment' then 2
         when service_type = 'Unpaid carer support: Direct to unpaid carer' and delivery_mechanism = 'CASSR commissioned support'
           and service_component not like 'Direct payment' then 3
         when service_type = 'Unpaid carer support: Direct to unpaid carer' and service_component not like 'Direct payment' then 4
         when event_type = 'Request' then 5
         when event_type in ('Assessment', 'Review') and outcome = 'NFA: Information and advice or signposting' then 5
         when service_type = 'Unpaid carer support: Support involving the person cared-for' then 6
         when event_type in ('Assessment', 'Review') then 6 end as rank
  from cohort
),
lowest as (
  -- one row stands for the person: of the lowest rank, the one that started last, then the highest number.
  select *, row_number() over (partition by la, person, period_end order by rank nulls last, start_date desc, record desc) as nth
  from ranked
)
select * from lowest where nth = 1;
-- ascof.md 2, steps 1 to 3: new admissions to residential or nursing care, once for each day.
create or replace macro care_home_admissions() as table
with build as (
  -- step 1; a null component fails the last test.
  select *
  from event
  where event_type = 'Service' and client_type = 'Service user'
    and service_type in ('Long term support: Residential care', 'Long term support: Nursing care')
    and birth_month is not null
    and (service_component like '%Residential%' or service_component like '%residential%'
      or service_component like '%Nursing%' or service_component like '%nursing%')
    and service_component not like '%Short%' and service_component not like '%short%'
),
admitted as (
  -- steps 2 and 3
  select a.*, row_number() over (partition by a.la, a.person, a.start_date order by a.record) as nth
  from build a
  cross join period
  where a.start_date between from_date and to_date
    and (a.outcome is null or a.outcome <> 'NFA: Self-funded client or under 12wk disregard')
    and not exists (select 1 from build b
                    where b.la = a.la and b.person = a.person and b.start_date < a.start_date
                      and (b.end_date is null or a.start_date - b.end_date < 365))
)
select * from admitted where nth = 1;
-- ascof.md 4: people with long-term support in each reporting year, and whether they live in their own home or with family.
create or replace macro long_term_homes() as table
with cohort as (
  -- step 1
  select y.period_start, y.period_end, e.*, least(coalesce(e.end_date, y.period_end), y.period_end) as capped_end
  from event e
  join reporting_year y on e.start_date <= y.period_end and (e.end_date is null or e.end_date >= y.period_start)
  where e.event_type = 'Service' and e.client_type = 'Service user'
    and e.service_type in ('Long term support: Nursing care', 'Long term support: Residential care', 'Long term support: Community',
                           'Long term support: Prison')
    and (e.end_date is null or e.end_date >= e.start_date)
),
aged as (
  -- step 2; one row stands for the person: the one that ends last, then starts last, then has the highest number.
  select la, person, period_end, max(capped_end) as age_day, any_value(birth_month) as birth_month,
    first(record order by capped_end desc, start_date desc, record desc) as record,
    first(team order by capped_end desc, start_date desc, record desc) as team
  from cohort
  where death_date is null or death_date >= period_start
  group by la, person, period_end
),
service as (
  select la, person, coalesce(end_date, date '9999-01-01') as end_day, start_date,
    coalesce(service_rank(service_type), 999) as rank,
    case when service_component in ('Shared Lives', 'Extra care housing', 'Community supported living', 'Home support or domiciliary care')
         then 0 else 1 end as unmappable,
    case when service_type = 'Long term support: Nursing care' then 'Registered nursing home'
         when service_type = 'Long term support: Residential care' then 'Registered care home'
         when service_component = 'Shared Lives' then 'Shared Lives scheme'
         when service_component = 'Extra care housing' then 'Sheltered housing, extra care housing or other sheltered housing'
         when service_component = 'Community supported living' then 'Supported accommodation, supported lodgings or supported group home'
         when service_type = 'Long term support: Community' and service_component = 'Home support or domiciliary care' then 'Unknown: Presumed at home'
         when service_type = 'Long term support: Community' and service_component is null then 'Unknown: Presumed in community'
         when service_type = 'Long term support: Prison' then 'Prison, young offenders institution or detention centre'
         else 'Unknown' end as home
  from event
  where event_type = 'Service'
),
placed as (
  select *, dense_rank() over (partition by la, person order by end_day desc, rank, unmappable, start_date desc) as place
  from service
),
fill as (
  select la, person, case when count(distinct home) = 1 then any_value(home) else 'Unknown' end as home
  from placed
  where place = 1
  group by la, person
),
lives as (
  -- step 3
  select p.la, p.person, p.primary_support_reason,
    case when p.accommodation is null or p.accommodation in ('Unknown', 'Invalid and not mapped') then coalesce(f.home, 'Unknown')
         else p.accommodation end as home
  from person p
  left join fill f on f.la = p.la and f.person = p.person
)
select a.la, a.person, age_on(a.birth_month, a.age_day) as years, l.primary_support_reason, month_name(a.period_end) as month, a.team, working_age_band(age_on(a.birth_month, a.age_day)) as age, a.record,
  case when l.home in ('Owner occupier or shared ownership scheme', 'Tenant: Local authority or other social housing provider',
         'Tenant: Private landlord', 'Settled mainstream housing with family or friends',
         'Supported accommodation, supported lodgings or supported group home', 'Shared Lives scheme',
         'Approved premises for offenders released from prison or under probation supervision',
         'Sheltered housing, extra care housing or other sheltered housing',
         'Mobile accommodation for Gypsy, Roma and Traveller communities', 'Unknown: Presumed at home') then 1 else 0 end as numerator,
  1 as denominator, cast(null as integer) as days
from aged a
join lives l on l.la = a.la and l.person = a.person;
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
