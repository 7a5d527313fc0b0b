-- People with home care in the year, and residential care that started after it. Source: reference/six-steps.md 4.
select la, person, month_name(period_end) as month, team, age_band(age_on(birth_month, period_end)) as age, record,
  case when moved then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from home_care_years(false)
