-- Planned weekly hours of reablement of people who have it on the last day of the month, in hundredths. Source: reference/six-steps.md 4.
with under_way as (
  select y.period_end, e.la, e.person, e.planned_units, e.birth_month, e.record, e.team, e.start_date
  from event e
  join reporting_year y on e.start_date <= y.period_end and (e.end_date is null or e.end_date >= y.period_end)
  where e.event_type = 'Service' and e.client_type = 'Service user' and e.service_type = 'Short term support: ST-Max'
    and e.service_component = 'Reablement' and e.cost_frequency = 'Hourly' and e.planned_units is not null
    and (e.death_date is null or e.death_date > y.period_end)
),
summed as (
  select la, person, period_end, any_value(birth_month) as birth_month, sum(planned_units) as weekly,
    first(record order by start_date desc, record desc) as record, first(team order by start_date desc, record desc) as team
  from under_way
  group by la, person, period_end
)
select la, person, month_name(period_end) as month, team, age_band(age_on(birth_month, period_end)) as age, record,
  cast(weekly * 100 as bigint) as numerator, 1 as denominator, cast(null as integer) as days
from summed
