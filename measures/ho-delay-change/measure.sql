-- Each night of waiting, as a hundred, in its month, and in the denominator of the same month a year later. Source: reference/six-steps.md 3.
with nights as (
  select d.*, cast(unnest(generate_series(d.start_date, d.until - 1, interval 1 day)) as date) as night
  from delay_stretches() d
)
select la, person, month_name(night) as month, team, age_band(age_on(birth_month, night)) as age, record,
  10000 as numerator, 0 as denominator, cast(null as integer) as days
from nights
cross join period
where night between from_date and to_date
union all
select la, person, month_name(a_year_later) as month, team, age_band(age_on(birth_month, night)) as age, record,
  0 as numerator, 1 as denominator, cast(null as integer) as days
from (select *, cast(night + interval 12 month as date) as a_year_later from nights)
cross join period
where a_year_later between from_date and to_date
