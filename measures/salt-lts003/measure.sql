-- Unpaid carers in the period by age and support. Source: reference/ascof.md 7.
with cohort as (
  select e.*, to_date
  from event e
  cross join period
  where client_type in ('Unpaid carer', 'Unpaid carer known by association')
    and start_date <= to_date and (end_date is null or end_date >= from_date) and (death_date is null or death_date >= from_date)
),
ranked as (
  select la, person, age_on(birth_month, to_date) as years,
    case when service_type = 'Unpaid carer support: Direct to unpaid carer' then
           case delivery_mechanism when 'Direct payment' then 1 when 'CASSR managed personal budget' then 2
             when 'CASSR commissioned support' then 3 else 4 end
         when event_type in ('Request', 'Assessment', 'Review') and outcome = 'NFA: Information and advice or signposting' then 5
         when service_type = 'Unpaid carer support: Support involving the person cared-for' or event_type in ('Assessment', 'Review') then 6 end as rank
  from cohort
)
select la, person,
  case when years is null then 'Unknown' when years < 18 then 'Under 18' when years < 26 then '18 to 25' when years < 65 then '26 to 64'
       when years < 85 then '65 to 84' else '85 and above' end as "row",
  (['Direct payment only', 'Managed personal budget', 'Commissioned support only', 'Direct support: mechanism not known',
    'Information, advice and other universal services', 'No direct support to the carer'])[min(rank)] as "column",
  'All ages' as age
from ranked
where rank is not null
group by la, person, years
