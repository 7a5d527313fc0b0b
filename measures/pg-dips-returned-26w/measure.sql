-- Dips and relapses that began in window, and whether the level of before was back within 182 days. Source: reference/practice.md a.7.6.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when end_date <= start_date + 182 then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'dip' and start_date between from_date and to_date and (death_date is null or death_date > start_date + 182)
