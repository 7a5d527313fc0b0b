-- Reviews due in the window, and those held by that day. Source: reference/practice.md g.1.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when step_yes then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'review_due' and start_date between from_date and to_date
