-- Runs of ST-Max by their start; met when the person is alive and no ST-Max or long-term support is open 42 days later.
-- Source: reference/six-steps.md 4.
select la, person, month_name(run_start) as month, team, age_band(age_on(birth_month, run_start)) as age, record,
  case when no_help then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from six_weeks_after()
