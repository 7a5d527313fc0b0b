-- New admissions of adults to residential or nursing care. Source: reference/ascof.md 2.
select la, person, month_name(start_date) as month, team, working_age_band(age_on(birth_month, start_date)) as age, record,
  1 as numerator, 1 as denominator, cast(null as integer) as days
from care_home_admissions()
where age_on(birth_month, start_date) >= 18
