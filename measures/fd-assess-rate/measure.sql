-- Long term assessments whose start is on or after the request's start and before the next request, first only, of
-- requests of service users. Source: reference/six-steps.md 4.
with request as (
  select la, person, record, team, birth_month, start_date,
    lead(start_date) over (partition by la, person order by start_date, record) as next_start
  from event
  where event_type = 'Request' and client_type = 'Service user'
),
assessed as (
  select distinct r.la, r.person, r.record
  from request r
  join event a on a.la = r.la and a.person = r.person
  where a.event_type = 'Assessment'
    and a.assessment_type = 'Long term assessment'
    and a.start_date >= r.start_date
    and (r.next_start is null or a.start_date < r.next_start)
)
select r.la, r.person, month_name(r.start_date) as month, r.team, age_band(age_on(r.birth_month, r.start_date)) as age,
  r.record, case when a.record is null then 0 else 1 end as numerator, 1 as denominator, cast(null as integer) as days
from request r
cross join period
left join assessed a on a.la = r.la and a.person = r.person and a.record = r.record
where r.start_date between from_date and to_date
