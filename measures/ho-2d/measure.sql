-- ASCOF 2D part 1: runs of reablement after a discharge, and 84 days without death, unplanned readmission or a care home.
-- Source: reference/ascof.md 3.
select la, person, month_name(discharge) as month, team, age_band(age_on(birth_month, discharge)) as age, record,
  case when readmitted or died or in_care_home then 0 else 1 end as numerator, 1 as denominator, cast(null as integer) as days
from twelve_weeks_after()
cross join period
where discharge between from_date and to_date
