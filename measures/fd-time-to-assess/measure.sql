-- Days from the start of an assessment to its end, assessments ended in window. Source: reference/six-steps.md 4.
select la, person, month_name(end_date) as month, team, age_band(age_on(birth_month, end_date)) as age, record,
  1 as numerator, 1 as denominator, cast(end_date - start_date as integer) as days
from event
cross join period
where event_type = 'Assessment' and end_date between from_date and to_date and not ended_by_death(outcome, death_date, end_date)
