-- Referrals for short-term help made in window, and whether the first visit came within 48 hours by the clock; those who died
-- in those days before anybody came are left out. Source: reference/six-steps.md 3, area 3.
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when step_yes then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Step' and step = 'agency_referral' and start_date between from_date and to_date
  and (step_yes or death_date is null or death_date > start_date + 2)
