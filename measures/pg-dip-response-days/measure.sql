-- Days from a dip or relapse to the day it was talked through, of those answered in window. Source: reference/practice.md a.7.6.
select la, person, month_name(end_date) as month, team, age_band(age_on(birth_month, end_date)) as age, record,
  1 as numerator, 1 as denominator, cast(end_date - start_date as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'dip_response' and end_date between from_date and to_date
