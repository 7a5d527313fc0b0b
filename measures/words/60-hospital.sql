-- ascof.md 3.2: discharges at 65 and over of stays that count, but for people whom a care home or prison had on the day of admission.
create or replace macro discharges() as table
select h.*
from event h
where h.event_type = 'Hospital' and h.counts_as_discharge and h.end_date is not null
  and age_on(h.birth_month, h.end_date) >= 65 and (h.death_date is null or h.death_date >= h.end_date)
  and not exists (select 1 from event s where s.la = h.la and s.person = h.person and s.event_type = 'Service' and s.client_type = 'Service user'
    and s.service_type in ('Long term support: Nursing care', 'Long term support: Residential care', 'Long term support: Prison')
    and s.start_date <= h.start_date and (s.end_date is null or s.end_date >= h.start_date));
-- ascof.md 3.5: requests on leaving hospital, of people whom no care home or prison had before that day.
create or replace macro discharge_requests() as table
select r.*
from event r
where r.event_type = 'Request' and r.client_type = 'Service user' and r.route_of_access = 'Discharge from Hospital'
  and age_on(r.birth_month, r.start_date) >= 65 and (r.death_date is null or r.death_date >= r.start_date)
  and not exists (select 1 from event s where s.la = r.la and s.person = r.person and s.event_type = 'Service' and s.client_type = 'Service user'
    and s.service_type in ('Long term support: Nursing care', 'Long term support: Residential care', 'Long term support: Prison')
    and s.start_date < r.start_date and (s.end_date is null or s.end_date >= r.start_date));
-- ascof.md 3.3: each run of reablement with its latest discharge, from 7 days before to 3 days after its start.
create or replace macro reablement_after_hospital() as table
with linked as (
  select r.*, d.end_date as discharge, d.start_date as admission, d.record as stay,
    row_number() over (partition by r.la, r.person, r.run order by d.end_date desc, d.record desc) as nth
  from reablement_runs() r
  join discharges() d on d.la = r.la and d.person = r.person and d.end_date - r.run_start between -7 and 3 and d.start_date <= r.run_start
)
select * from linked where nth = 1;
-- ascof.md 3.5: the same by requests.
create or replace macro reablement_after_request() as table
with linked as (
  select r.*, q.start_date as discharge, row_number() over (partition by r.la, r.person, r.run order by q.start_date desc, q.record desc) as nth
  from reablement_runs() r
  join discharge_requests() q on q.la = r.la and q.person = r.person and q.start_date - r.run_start between -7 and 3
)
select * from linked where nth = 1;
-- Every event that says somebody was admitted to hospital, by its day: the end, or the start of what has no end.
create or replace macro told_admissions() as table
select la, person, client_type, coalesce(end_date, start_date) as on_day from event
where event_type <> 'Hospital' and outcome = 'Admitted to hospital';
-- ascof.md 3.4: what happened in the 84 days after each discharge into reablement.
create or replace macro twelve_weeks_after() as table
select r.*,
  exists (select 1 from event h where h.la = r.la and h.person = r.person and h.event_type = 'Hospital' and h.is_emergency
    and h.start_date > r.run_start and h.start_date > r.discharge and h.start_date <= r.discharge + 84 and h.end_date > h.start_date) as readmitted,
  coalesce(r.death_date between r.discharge and r.discharge + 84, false) as died,
  exists (select 1 from care_home_rows() c where c.la = r.la and c.person = r.person
    and c.start_date between r.discharge and r.discharge + 84) as in_care_home
from reablement_after_hospital() r;
-- six-steps.md 4, ho-no-help-*: requests on leaving hospital that led to support, and whether none was left so many days later.
create or replace macro no_help_after_hospital(days) as table
with support as (
  select la, person, run_start, run_end from service_runs(false) where service_rank(service_type) is not null
)
select q.*,
  -- help that began with the first run is what the person was referred to; any that began later is further help
  (q.death_date is null or q.death_date > q.start_date + days)
    and not exists (select 1 from support s where s.la = q.la and s.person = q.person
      and (q.start_date + days between s.run_start and s.run_end
        or (s.run_start > q.start_date and s.run_start <= q.start_date + days
            and exists (select 1 from support f where f.la = q.la and f.person = q.person
                        and f.run_start >= q.start_date and f.run_start < s.run_start)))) as no_help
from event q
cross join period
where q.event_type = 'Request' and q.client_type = 'Service user' and q.route_of_access = 'Discharge from Hospital'
  and q.start_date between from_date and to_date
  and exists (select 1 from support s where s.la = q.la and s.person = q.person and s.run_start between q.start_date and q.start_date + 14);
