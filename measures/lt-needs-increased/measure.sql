-- Long-term home care of people of 65 and over a year ago, and more of it or a care home now. Source: reference/six-steps.md 4.
select la, person, month_name(period_end) as month, team, age_band(age_on(birth_month, period_end)) as age, record,
  case when change in ('increased') then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from package_years(true)
where change is not null and age_on(birth_month, period_end) >= 65
