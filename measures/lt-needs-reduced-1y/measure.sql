-- The first long-term home care of people with a long-term condition, and the package 365 days later. Source: reference/six-steps.md 4.
with first_run as (
  select la, person, run_start, run_start + 365 as year_later from home_care_runs(true) where run = 1
),
starter as (
  select f.*, h.record, h.team, h.birth_month, row_number() over (partition by f.la, f.person order by h.record desc) as nth
  from first_run f
  cross join period
  join home_care_rows(true) h on h.la = f.la and h.person = f.person and f.run_start between h.start_date and h.end_date
  where f.run_start between from_date and to_date
    and (h.death_date is null or h.death_date > f.year_later)
    and (f.la, f.person) in (select la, person from people_with_conditions())
),
day as (
  select la, person, unnest([run_start, year_later]) as on_day from starter where nth = 1
),
hours as (
  select d.la, d.person, d.on_day, case when count(*) = count(h.hours) then sum(h.hours) end as hours
  from day d
  join home_care_rows(true) h on h.la = d.la and h.person = d.person and d.on_day between h.start_date and h.end_date
  group by d.la, d.person, d.on_day
),
followed as (
  select s.*,
    exists (select 1 from care_home_rows() c where c.la = s.la and c.person = s.person
            and s.year_later between c.start_date and c.end_date) as in_care_home,
    exists (select 1 from supported_rows() r where r.la = s.la and r.person = s.person
            and s.year_later between r.start_date and r.end_date) as has_service,
    b.hours as hours_before, a.hours as hours_after
  from starter s
  left join hours b on b.la = s.la and b.person = s.person and b.on_day = s.run_start
  left join hours a on a.la = s.la and a.person = s.person and a.on_day = s.year_later
  where nth = 1
    and not exists (select 1 from care_home_rows() c where c.la = s.la and c.person = s.person
                    and s.run_start between c.start_date and c.end_date)
)
select la, person, month_name(run_start) as month, team, age_band(age_on(birth_month, run_start)) as age, record,
  case when package_change(in_care_home, has_service, hours_before, hours_after) in ('left', 'reduced') then 1 else 0 end as numerator,
  1 as denominator, cast(null as integer) as days
from followed
where package_change(in_care_home, has_service, hours_before, hours_after) is not null
