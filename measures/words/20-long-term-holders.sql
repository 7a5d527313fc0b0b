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
