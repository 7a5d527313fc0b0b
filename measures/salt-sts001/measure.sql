-- Requests of new clients by route and what followed. Source: reference/ascof.md 7.1.
select la, person, or_blank(route) as "row",
  case when service is null then sts001_of(outcome)
       else (['Short-term support to maximise independence', 'Nursing care', 'Residential care', 'Community', 'Prison',
              'Ongoing low level support', 'Short-term support: other'])[service] end as "column",
  adult_band(birth_month, to_date) as age
from sts_request_sequels()
cross join period
where adult_band(birth_month, to_date) is not null
