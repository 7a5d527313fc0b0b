-- Unplanned reviews by reason and method. Source: reference/ascof.md 7.
select la, person, review_reason as "row", or_blank(method) as "column", adult_band(birth_month, to_date) as age
from event
cross join period
where event_type = 'Review' and client_type = 'Service user' and review_reason like 'Unplanned%' and end_date between from_date and to_date
  and (death_date is null or death_date >= from_date) and adult_band(birth_month, to_date) is not null
