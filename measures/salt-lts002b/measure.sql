-- Planned reviews by whether a care home followed, and method. Source: reference/ascof.md 7.
with review as (
  select e.*, to_date,
    exists (select 1 from care_home_rows() c where c.la = e.la and c.person = e.person
            and c.start_date < e.end_date and c.end_date >= e.end_date) as already,
    (select first(c.service_type order by c.start_date, c.service_type) from care_home_rows() c
     where c.la = e.la and c.person = e.person and c.start_date between e.end_date and e.end_date + 28) as moved
  from event e
  cross join period
  where event_type = 'Review' and client_type = 'Service user' and review_reason like 'Planned%' and end_date between from_date and to_date
    and (death_date is null or death_date >= from_date) and adult_band(birth_month, to_date) is not null
)
select la, person,
  case when already then 'Already in a care home' when moved = 'Long term support: Nursing care' then 'Nursing care'
       when moved is not null then 'Residential care' else 'No care home within 28 days' end as "row",
  or_blank(method) as "column", adult_band(birth_month, to_date) as age
from review
