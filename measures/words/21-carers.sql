-- ascof.md 5.2: unpaid carers in each reporting year, each by the row of the lowest rank.
create or replace macro carers_supported() as table
with cohort as (
  select y.period_end, e.*
  from event e
  join reporting_year y on e.start_date <= y.period_end and (e.end_date is null or e.end_date >= y.period_start)
    and (e.death_date is null or e.death_date >= y.period_start)
  where e.event_type <> 'Hospital' and e.client_type in ('Unpaid carer', 'Unpaid carer known by association')
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
