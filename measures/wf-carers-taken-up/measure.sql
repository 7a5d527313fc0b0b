-- Carers offered a conversation of their own in the window who answered, and those who took it up. Source: reference/practice.md h.
select la, person, month_name(end_date) as month, team, age_band(age_on(birth_month, end_date)) as age, record,
  case when step_result = 'taken_up' then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'caring' and step_result <> '' and end_date between from_date and to_date
