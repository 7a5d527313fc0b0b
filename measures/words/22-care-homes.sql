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
