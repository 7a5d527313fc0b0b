-- Nights of waiting that are social care's, alone or with the NHS. Source: reference/six-steps.md 3, ho-delays.
with nights as (
  select d.*, cast(unnest(generate_series(d.start_date, d.until - 1, interval 1 day)) as date) as night
  from delay_stretches() d
  where d.step_result in ('social_care', 'both')
),
months as (
  select la, person, record, start_date, team, birth_month, min(night) as first_night, count(*) as nights
  from nights
  cross join period
  where night between from_date and to_date
  group by la, person, record, start_date, team, birth_month, date_trunc('month', night)
)
select la, person, month_name(first_night) as month, team, age_band(age_on(birth_month, first_night)) as age, record,
  nights as numerator, 1 as denominator, cast(null as integer) as days
from months
