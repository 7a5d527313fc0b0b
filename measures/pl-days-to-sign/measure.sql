-- Days from a plan’s beginning to its signature, plans signed in the window. Source: reference/practice.md f.4.
select la, person, month_name(end_date) as month, team, age_band(age_on(birth_month, end_date)) as age, record,
  1 as numerator, 1 as denominator, cast(end_date - start_date as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'plan' and end_date between from_date and to_date
