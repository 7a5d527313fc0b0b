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
