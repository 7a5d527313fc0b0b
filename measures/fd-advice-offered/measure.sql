-- Requests ended in window in information, advice or signposting, or in another service of the council, of requests that no
-- death ended. Source: reference/six-steps.md 4.
select la, person, month_name(end_date) as month, team, age_band(age_on(birth_month, end_date)) as age, record,
  case when outcome in ('NFA: Information and advice or signposting', 'NFA: Referral to other service within the local authority')
    then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event
cross join period
where event_type = 'Request' and end_date between from_date and to_date and not ended_by_death(outcome, death_date, end_date)
