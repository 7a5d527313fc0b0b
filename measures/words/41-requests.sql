-- six-steps.md 4: requests of people who use services, with the day of the next one.
create or replace macro requests() as table
select la, person, record, team, birth_month, death_date, start_date, end_date, outcome,
  lead(start_date) over (partition by la, person order by start_date, record) as next_start
from event
where event_type = 'Request' and client_type = 'Service user';
-- six-steps.md 4, fd-assess-rate: each request with the first long term assessment before the next request.
create or replace macro assessed_requests() as table
with following as (
  select r.la, r.person, r.record, a.record as assessment, a.eligible_needs,
    row_number() over (partition by r.la, r.person, r.record order by a.start_date, a.record) as nth
  from requests() r
  join event a on a.la = r.la and a.person = r.person and a.event_type = 'Assessment' and a.assessment_type = 'Long term assessment'
    and a.start_date >= r.start_date and (r.next_start is null or a.start_date < r.next_start)
)
select r.*, f.assessment, f.eligible_needs
from requests() r
left join following f on f.la = r.la and f.person = r.person and f.record = r.record and f.nth = 1;
-- six-steps.md 4, deaths: what a death ended.
create or replace macro ended_by_death(outcome, death_date, end_date) as
  coalesce(outcome = 'NFA: Deceased', false) or coalesce(death_date <= end_date, false);
