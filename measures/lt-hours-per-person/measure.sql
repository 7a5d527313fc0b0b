-- Planned weekly hours of home care of people who have it on the last day of the month, in hundredths. Source: reference/six-steps.md 4.
with under_way as (
  select y.period_end, h.*, row_number() over (partition by h.la, h.person, y.period_end order by h.start_date desc, h.record desc) as nth
  from home_care_rows(false) h
  join reporting_year y on y.period_end between h.start_date and h.end_date
),
planned as (
  select u.*, w.hours as weekly
  from under_way u
  join home_care_hours(false) w on w.la = u.la and w.person = u.person and w.on_day = u.period_end
  where u.nth = 1 and w.hours is not null
)
select la, person, month_name(period_end) as month, team, age_band(age_on(birth_month, period_end)) as age, record,
  cast(weekly * 100 as bigint) as numerator, 1 as denominator, cast(null as integer) as days
from planned
