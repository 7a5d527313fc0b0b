-- Rapid responses ended in window that avoided an admission. Source: reference/six-steps.md 3.
select la, person, month_name(end_date) as month, team, age_band(age_on(birth_month, end_date)) as age, record,
  1 as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'rapid_response' and step_yes and end_date between from_date and to_date
