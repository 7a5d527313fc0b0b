-- People with a long-term condition and community support a year ago, and no care home since. Source: reference/six-steps.md 4.
select la, person, month_name(period_end) as month, team, age_band(age_on(birth_month, period_end)) as age, record,
  case when stayed then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from community_years()
where (la, person) in (select la, person from people_with_conditions())
