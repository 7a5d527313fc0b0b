-- Caring ties that came on record in the window, and those with an offer by the 28th day. Source: reference/practice.md h.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when end_date <= start_date + 28 then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'caring' and start_date between from_date and to_date
