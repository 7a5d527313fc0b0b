-- Each request, as a hundred, in the numerator of its month, and in the denominator of the same month a year later. Source: reference/six-steps.md 4.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  10000 as numerator, 0 as denominator, cast(null as integer) as days
from requests()
cross join period
where start_date between from_date and to_date
union all
select la, person, month_name(a_year_later) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  0 as numerator, 1 as denominator, cast(null as integer) as days
from (select *, cast(start_date + interval 12 month as date) as a_year_later from requests())
cross join period
where a_year_later between from_date and to_date
