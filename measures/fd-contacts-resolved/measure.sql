-- Requests ended in window with outcome group NFA, of requests ended. Source: reference/six-steps.md 4, cld.md 6.5.
select la, person, month_name(end_date) as month, team, age_band(age_on(birth_month, end_date)) as age,
  record, case when outcome like 'NFA:%' then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event, period
where event_type = 'Request'
  and end_date between from_date and to_date
