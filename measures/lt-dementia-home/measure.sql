-- People of 65 and over with dementia and community support a year ago, and no care home since. Source: reference/six-steps.md 4.
select la, person, month_name(period_end) as month, team, age_band(age_on(birth_month, period_end)) as age, record,
  case when stayed then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from community_years() y
where age_on(birth_month, period_end) >= 65
  and exists (select 1 from person p where p.la = y.la and p.person = y.person and p.dementia = 'Yes')
