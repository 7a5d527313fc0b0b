-- Calls offered in window, and those answered: a row a call. Source: reference/six-steps.md 3.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when call < record % 65536 then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from (select *, unnest(range(record // 65536)) as call from event where event_type = 'Step' and step = 'calls')
cross join period
where start_date between from_date and to_date
