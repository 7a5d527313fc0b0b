-- The weekly cost of direct payments for community support on the last day of the month, in pence. Source: reference/six-steps.md 4, cld.md 6.17.
with paid as (
  select y.period_end, e.la, e.person, e.record, e.team, e.birth_month, e.start_date,
    floor(nullif(e.unit_cost, 0) * 100 *
      case e.cost_frequency when 'Weekly' then 1 when 'Fortnightly' then 1 / 2 when '4-weekly' then 1 / 4 when 'Monthly' then 12 / 52
        when 'Quarterly' then 4 / 52 when 'Annually' then 1 / 52 else e.planned_units end + 0.5) as pence
  from event e
  join reporting_year y on e.start_date <= y.period_end and (e.end_date is null or e.end_date >= y.period_end)
  where e.event_type = 'Service' and e.client_type = 'Service user' and e.service_type = 'Long term support: Community'
    and (e.delivery_mechanism = 'Direct payment' or e.service_component = 'Direct payment')
    and (e.cost_frequency is null or e.cost_frequency <> 'One-off')
),
summed as (
  select la, person, period_end, first(record order by start_date desc, record desc) as record,
    first(team order by start_date desc, record desc) as team, any_value(birth_month) as birth_month,
    case when count(*) = count(pence) then sum(pence) end as weekly
  from paid
  group by la, person, period_end
)
select la, person, month_name(period_end) as month, team, age_band(age_on(birth_month, period_end)) as age, record,
  cast(weekly as bigint) as numerator, 1 as denominator, cast(null as integer) as days
from summed
where weekly is not null
