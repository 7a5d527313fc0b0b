-- The first home care of a person, and an admission to hospital from 1 to 730 days after its start. Source: reference/six-steps.md 4.
with first_care as (
  select *, row_number() over (partition by la, person order by start_date, record) as nth from home_care_rows(false)
),
admission as (
  select la, person, on_day from told_admissions()
  union all
  select la, person, start_date from event where event_type = 'Hospital'
)
select c.la, c.person, month_name(c.start_date) as month, c.team, age_band(age_on(c.birth_month, c.start_date)) as age, c.record,
  case when exists (select 1 from admission h where h.la = c.la and h.person = c.person
                    and h.on_day between c.start_date + 1 and c.start_date + 730) then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from first_care c
cross join period
where c.nth = 1 and c.start_date between from_date and to_date and (c.death_date is null or c.death_date > c.start_date + 730)
