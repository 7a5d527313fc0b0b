-- Talking Points in window that were not cancelled, and those to which the person came. Source: reference/practice.md b.2.
select la, person, month_name(end_date) as month, team, age_band(age_on(birth_month, end_date)) as age, record,
  case when step_result = 'attended' then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'talking_point' and step_result in ('attended', 'not_attended') and end_date between from_date and to_date
