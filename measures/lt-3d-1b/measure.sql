-- ASCOF 3D part 1b: unpaid carers given direct support in the year, and self-directed support. Source: reference/ascof.md 5.2.
select la, person, month_name(period_end) as month, team, working_age_band(age_on(birth_month, period_end)) as age, record,
  case when rank <= 2 then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from carers_supported()
where rank <= 3 and (age_on(birth_month, period_end) is null or age_on(birth_month, period_end) >= 18)
