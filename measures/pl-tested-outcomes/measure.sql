-- Support plans signed in the window, and those with every outcome tested. Source: reference/practice.md f.3.
select la, person, month_name(end_date) as month, team, age_band(age_on(birth_month, end_date)) as age, record,
  case when step_yes then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'plan' and end_date between from_date and to_date
