-- Calls offered in window, and those answered: a row a day. Source: reference/six-steps.md 3.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  record % 65536 as numerator, record // 65536 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'calls' and start_date between from_date and to_date and record >= 65536
