-- Dips and relapses that began in window and were answered, by whether the answer was the earlier package. Source: reference/practice.md a.7.6.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when step_yes then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event d
cross join period
where event_type = 'Step' and step = 'dip' and start_date between from_date and to_date
  and exists (select 1 from event a where a.la = d.la and a.person = d.person and a.event_type = 'Step' and a.step = 'dip_response'
              and a.start_date = d.start_date and a.end_date is not null)
