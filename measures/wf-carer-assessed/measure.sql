-- Assessments of people with an unpaid carer, and those whose method includes the carer. Source: reference/six-steps.md 4.
select e.la, e.person, month_name(e.end_date) as month, e.team, age_band(age_on(e.birth_month, e.end_date)) as age, e.record,
  case when e.method in ('Unpaid carer only', 'Service user and unpaid carer') then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from event e
cross join period
join person p on p.la = e.la and p.person = e.person and p.has_unpaid_carer = 'Yes'
where e.event_type = 'Assessment' and e.client_type = 'Service user' and e.end_date between from_date and to_date
  and not ended_by_death(e.outcome, e.death_date, e.end_date)
