-- Days from asking to the Talking Point, in hundredths, those in window that were not cancelled. Source: reference/six-steps.md 3.
select la, person, month_name(end_date) as month, team, age_band(age_on(birth_month, end_date)) as age, record,
  cast(end_date - start_date as bigint) * 100 as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'talking_point' and step_result in ('attended', 'not_attended') and end_date between from_date and to_date
