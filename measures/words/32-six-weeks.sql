-- six-steps.md 4, st-no-help-6w and st-two-thirds: runs of ST-Max that started, and whether no help was open 42 days later. Equipment and
-- carer services are ignored.
create or replace macro six_weeks_after() as table
with run as (
  select *
  from service_runs(false)
  where service_type in ('Short term support: ST-Max', 'Long term support: Nursing care', 'Long term support: Residential care',
                         'Long term support: Community', 'Long term support: Prison')
)
select s.*,
  ((s.death_date is null or s.death_date > s.run_start + 42)
        and not exists (select 1 from run o where o.la = s.la and o.person = s.person
                        and o.run_start <= s.run_start + 42 and o.run_end >= s.run_start + 42)) as no_help
from run s
cross join period
where s.service_type = 'Short term support: ST-Max' and s.run_start between from_date and to_date;
