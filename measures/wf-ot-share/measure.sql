-- Assessments signed in the window, and those by an occupational therapist. Source: reference/six-steps.md 3, area 5.
select la, person, month_name(end_date) as month, team, age_band(age_on(birth_month, end_date)) as age, record,
  case when step_yes then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'assessment' and end_date between from_date and to_date
