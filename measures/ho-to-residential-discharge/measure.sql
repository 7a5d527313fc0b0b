-- People of 65 and over who left hospital straight for a care home to stay. Source: reference/six-steps.md 3, ho-to-residential.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when step_result = 'residential' then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'discharge' and start_date between from_date and to_date and age_on(birth_month, start_date) >= 65
