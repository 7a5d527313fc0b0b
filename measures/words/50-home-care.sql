-- six-steps.md 4: rows of home care of people who use services; an open row ends on the last of days.
create or replace macro home_care_rows(long_term_only) as table
select la, person, record, team, start_date, coalesce(end_date, date '9999-01-01') as end_date, birth_month, death_date,
  case when cost_frequency = 'Hourly' then planned_units end as hours
from event
where event_type = 'Service' and client_type = 'Service user' and service_component = 'Home support or domiciliary care'
  and (not long_term_only or coalesce(service_type = 'Long term support: Community', false));
-- six-steps.md 4: rows that overlap or follow within 7 days, taken together.
create or replace macro home_care_runs(long_term_only) as table
with edge as (
  select *, start_date - max(end_date) over (partition by la, person order by start_date, record
                                             rows between unbounded preceding and 1 preceding) as gap
  from home_care_rows(long_term_only)
),
numbered as (
  select *, count(*) filter (where gap is null or gap > 7) over (partition by la, person order by start_date, record) as run from edge
)
select la, person, run, min(start_date) as run_start, max(end_date) as run_end
from numbered
group by la, person, run;
-- Nursing and residential long-term support of people who use services.
create or replace macro care_home_rows() as table
select la, person, record, service_type, start_date, coalesce(end_date, date '9999-01-01') as end_date
from event
where event_type = 'Service' and client_type = 'Service user'
  and service_type in ('Long term support: Nursing care', 'Long term support: Residential care');
-- Every service of the seven types that are not for carers, of people who use services.
create or replace macro supported_rows() as table
select la, person, record, service_type, start_date, coalesce(end_date, date '9999-01-01') as end_date
from event
where event_type = 'Service' and client_type = 'Service user' and service_rank(service_type) is not null;
-- six-steps.md 4, lt-ltc-home: the flags that stand for a long-term condition.
create or replace macro people_with_conditions() as table
select la, person
from person
where primary_support_reason like 'Physical support%' or autism = 'Yes' or dementia = 'Yes'
  or visual_impairment not in ('No visual impairment', 'Unknown', 'Invalid and not mapped')
  or hearing_impairment not in ('No hearing impairment', 'Unknown', 'Invalid and not mapped');
-- six-steps.md 4, lt-to-residential*: people with home care in each reporting year, and whether residential care started after it.
create or replace macro home_care_years(long_term_only) as table
with first_run as (
  select y.period_start, y.period_end, r.la, r.person, min(r.run_start) as first_start
  from reporting_year y
  join home_care_runs(long_term_only) r on r.run_start <= y.period_end and r.run_end >= y.period_start
  group by all
),
standing as (
  select f.period_start, f.period_end, f.first_start, h.la, h.person, h.record, h.team, h.birth_month, h.death_date,
    row_number() over (partition by h.la, h.person, f.period_end
                       order by least(h.end_date, f.period_end) desc, h.start_date desc, h.record desc) as nth
  from first_run f
  join home_care_rows(long_term_only) h on h.la = f.la and h.person = f.person
    and h.start_date <= f.period_end and h.end_date >= f.period_start
),
residential as (
  select la, person, run_start from service_runs(true) where service_type = 'Long term support: Residential care'
)
select la, person, record, team, birth_month, period_end,
  exists (select 1 from residential r where r.la = s.la and r.person = s.person
            and r.run_start between s.period_start and s.period_end and r.run_start > s.first_start) as moved
from standing s
where nth = 1 and (death_date is null or death_date > period_end);
