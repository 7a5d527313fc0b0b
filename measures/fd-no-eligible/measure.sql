-- Requests that no death ended, and a first long term assessment that found no eligible need. Source: reference/six-steps.md 4.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when eligible_needs = 'No' then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from assessed_requests()
cross join period
where start_date between from_date and to_date and not ended_by_death(outcome, death_date, end_date)
