-- People with long-term support on the last day of the month, and those in residential or nursing care. Source:
-- reference/six-steps.md 3 and 4; the row that stands for a person, ascof.md 5.1.
select la, person, month_name(period_end) as month, team, age_band(age_on(birth_month, period_end)) as age, record,
  case when rank <= 2 then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from long_term_holders()
