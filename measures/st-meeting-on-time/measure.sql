-- Weeks of short-term help that began in window, and whether a meeting was held by the eighth day; those in which the person died
-- before any are left out. Source: reference/practice.md c.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when end_date <= start_date + 8 then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'weekly_meeting' and start_date between from_date and to_date
  and (end_date is not null or death_date is null or death_date > start_date + 8)
