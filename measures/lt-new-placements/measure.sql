-- Residential and nursing placements that started, of each kind by itself. Source: reference/six-steps.md 4, ascof.md 2.
with build as (
  select la, person, record, team, service_type, birth_month, start_date, coalesce(end_date, date '9999-01-01') as end_date
  from event
  where event_type = 'Service' and client_type = 'Service user'
    and service_type in ('Long term support: Nursing care', 'Long term support: Residential care')
    and regexp_matches(service_component, 'residential|nursing', 'i') and not regexp_matches(service_component, 'short', 'i')
    and (outcome is null or outcome <> 'NFA: Self-funded client or under 12wk disregard')
),
edge as (
  select *, start_date - max(end_date) over (partition by la, person, service_type order by start_date, record
                                             rows between unbounded preceding and 1 preceding) as gap
  from build
)
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  1 as numerator, 1 as denominator, cast(null as integer) as days
from edge
cross join period
where (gap is null or gap > 7) and start_date between from_date and to_date
