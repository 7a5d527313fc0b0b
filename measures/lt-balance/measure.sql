-- People with long-term support on the last day of the month, and those in residential or nursing care. Source:
-- reference/six-steps.md 3 and 4; the row that stands for a person, ascof.md 5.1.
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
select la, person, month_name(period_end) as month, team, age_band(age_on(birth_month, period_end)) as age, record,
  case when rank <= 2 then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from lowest
where nth = 1
