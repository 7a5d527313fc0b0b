-- People discharged and referred for help, and no help 6 weeks after they left. Source: reference/six-steps.md 3.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when no_help then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from no_help_after_leaving(42)
