-- six-steps.md 3, ho-delays: each stretch of waiting to leave hospital that has an end, or was ended by death.
create or replace macro delay_stretches() as table
select *, coalesce(end_date, death_date) as until
from event
where event_type = 'Step' and step = 'delay' and coalesce(end_date, death_date) > start_date;
-- six-steps.md 3: people discharged and referred for help, and whether none was left so many days after they left hospital.
create or replace macro no_help_after_leaving(days) as table
with support as (
  select la, person, run_start, run_end from service_runs(false) where service_rank(service_type) is not null
)
select q.*,
  (q.death_date is null or q.death_date > q.start_date + days)
    and not exists (select 1 from support s where s.la = q.la and s.person = q.person
      and (q.start_date + days between s.run_start and s.run_end
        or (s.run_start > q.start_date and s.run_start <= q.start_date + days
            and exists (select 1 from support f where f.la = q.la and f.person = q.person
                        and f.run_start >= q.start_date and f.run_start < s.run_start)))) as no_help
from event q
cross join period
where q.event_type = 'Step' and q.step = 'discharge' and q.step_yes and q.start_date between from_date and to_date;
