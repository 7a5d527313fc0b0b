-- Days from request to first service; the month and the age are those of the service. Source: reference/ascof.md 6, stages 1 to 4.
select la, person, month_name(service_start) as month, team,
  case when age_on(birth_month, service_start) >= 65 then '65 and above' else '25 to 64' end as age,
  record, 1 as numerator, 1 as denominator, cast(date_diff('day', start_date, service_start) as integer) as days
from waits()
cross join period
where service_start between from_date and to_date
