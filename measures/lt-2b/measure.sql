-- ASCOF 2B: new admissions to residential or nursing care of people aged 18 to 64. Source: reference/ascof.md 2.
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
-- step 4: a person once for each day of admission
select la, person, month_name(start_date) as month, team, working_age_band(age_on(birth_month, start_date)) as age, record,
  1 as numerator, 1 as denominator, cast(null as integer) as days
from admitted
where nth = 1 and age_on(birth_month, start_date) between 18 and 64
