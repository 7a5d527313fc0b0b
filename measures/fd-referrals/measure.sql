-- Requests with start in window, client type Service user. Source: reference/six-steps.md 4.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age,
  record, 1 as numerator, 1 as denominator, cast(null as integer) as days
from event, period
where event_type = 'Request'
  and client_type = 'Service user'
  and start_date between from_date and to_date
