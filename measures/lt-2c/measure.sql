-- ASCOF 2C: new admissions to residential or nursing care of people aged 65 and above. Source: reference/ascof.md 2.
-- step 4: a person once for each day of admission
select la, person, month_name(start_date) as month, team, working_age_band(age_on(birth_month, start_date)) as age, record,
  1 as numerator, 1 as denominator, cast(null as integer) as days
from care_home_admissions()
where age_on(birth_month, start_date) >= 65
