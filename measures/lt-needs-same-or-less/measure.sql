-- Long-term home care of people with a long-term condition a year ago, and no more of it now. Source: reference/six-steps.md 4.
select la, person, month_name(period_end) as month, team, age_band(age_on(birth_month, period_end)) as age, record,
  case when change in ('reduced', 'left', 'same') then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from package_years(true)
where change is not null and (la, person) in (select la, person from people_with_conditions())
