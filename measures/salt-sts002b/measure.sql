-- ST-Max of people who had long-term support when it began. Source: reference/ascof.md 7.
with edge as (
  select *, lag(end_day) over (partition by la, person order by start_date, end_day, record) < start_date - 1 as begins
  from sts_rows() where event_type = 'Service' and service_type = 'Short term support: ST-Max'
),
numbered as (
  select *, count(*) filter (where begins is null or begins) over (partition by la, person order by start_date, end_day, record
                                                                   rows unbounded preceding) as run
  from edge
),
ended as (
  select la, person, run, any_value(birth_month) as birth_month, min(start_date) as first_day, max(end_day) as last_day
  from numbered
  group by la, person, run
)
select e.la, e.person, 'People with long-term support when it began' as "row", 'Runs of support' as "column", adult_band(e.birth_month, to_date) as age
from ended e
cross join period
where e.last_day between from_date and to_date and adult_band(e.birth_month, to_date) is not null
  and exists (select 1 from sts_long_term() l where l.la = e.la and l.person = e.person and e.first_day between l.start_date and l.end_day)
