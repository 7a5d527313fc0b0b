-- Outcomes that got a result in a review of the window, and those fully met. Source: reference/practice.md g.3, six-steps.md 4.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when step_result = 'fully_met' then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'outcome_seen' and step_result <> '' and start_date between from_date and to_date
