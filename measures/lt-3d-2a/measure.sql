-- ASCOF 3D part 2a: people with community support on the last day of the month, and a direct payment. Source: reference/ascof.md 5.1.
select la, person, month_name(period_end) as month, team, working_age_band(age_on(birth_month, period_end)) as age, record,
  case when rank <= 3 then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from long_term_holders()
where rank between 3 and 6 and (age_on(birth_month, period_end) is null or age_on(birth_month, period_end) >= 18)
