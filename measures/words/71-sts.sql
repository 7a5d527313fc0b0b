-- ascof.md 7.1 step 1: the rows of people who use services that the short-term tables look at.
create or replace macro sts_rows() as table
select e.*, coalesce(e.end_date, date '9999-01-01') as end_day,
  case event_type when 'Request' then 1 when 'Assessment' then 2 when 'Service' then 3 else 4 end as kind
from event e
cross join period
where event_type in ('Request', 'Assessment', 'Service', 'Review') and client_type = 'Service user' and birth_month is not null
  and start_date <= to_date and (death_date is null or death_date >= from_date);
-- Whether long-term support covers a day: for the test of new clients (ascof.md 7.1 step 4).
create or replace macro sts_long_term() as table
select la, person, start_date, end_day from sts_rows()
where event_type = 'Service' and service_type like 'Long term support: %';
-- ascof.md 7.1 steps 2 to 4: runs of requests (4 days apart) that ended in the period, of new clients.
create or replace macro sts_requests() as table
with edge as (
  select *, lag(end_day) over (partition by la, person order by start_date, end_day, record) < start_date - 4 as begins
  from sts_rows() where event_type = 'Request'
),
numbered as (
  select *, count(*) filter (where begins is null or begins) over (partition by la, person order by start_date, end_day, record
                                                                   rows unbounded preceding) as run
  from edge
),
summed as (
  select la, person, run, any_value(birth_month) as birth_month, min(start_date) as first_day, max(end_day) as last_day, list(record) as records,
    first(outcome order by end_day desc, nhse_rank(outcome), record desc) as outcome,
    first(route_of_access order by end_day desc, nhse_rank(outcome), record desc) as route
  from numbered
  group by la, person, run
)
select s.*
from summed s
cross join period
where last_day between from_date and to_date
  and not exists (select 1 from sts_long_term() l where l.la = s.la and l.person = s.person
                  and s.first_day between l.start_date and l.end_day);
-- ascof.md 7.1 step 5: what followed each of those runs.
create or replace macro sts_request_chains() as table
with following as (
  select q.run, r.*, row_number() over after as nth, q.last_day, lag(r.end_day) over after as ended_before
  from sts_requests() q
  join sts_rows() r on r.la = q.la and r.person = q.person and r.start_date >= q.last_day
    and not (r.event_type = 'Request' and list_contains(q.records, r.record))
  window after as (partition by q.la, q.person, q.run order by r.start_date, r.kind, r.record)
),
judged as (
  select *, bool_and(event_type <> 'Request' and case when nth = 1 then start_date <= last_day + 28 or end_date is null
                                                      else start_date <= ended_before + 3 end)
      over (partition by la, person, run order by nth) as in_scope
  from following
)
select * from judged where in_scope;
-- ascof.md 7.1 step 6: the service and the outcome that a chain holds.
create or replace macro sts_service_rank(service_type) as
  case service_type
    when 'Short term support: ST-Max' then 1 when 'Long term support: Nursing care' then 2 when 'Long term support: Residential care' then 3
    when 'Long term support: Community' then 4 when 'Long term support: Prison' then 5 when 'Short term support: Ongoing low level' then 6
    when 'Short term support: Other short term' then 7 end;
create or replace macro sts_request_sequels() as table
with nfa as (
  select la, person, run, outcome, dense_rank() over (partition by la, person, run order by end_day desc) as place
  from sts_request_chains() where event_type <> 'Service' and outcome like 'NFA: %'
),
told as (
  select la, person, run, case when count(distinct outcome) = 1 then any_value(outcome) else 'NFA: Other' end as outcome
  from nfa where place = 1 group by la, person, run
),
served as (
  select la, person, run, min(sts_service_rank(service_type)) as service from sts_request_chains() where event_type = 'Service' group by la, person, run
)
select q.la, q.person, q.run, q.birth_month, q.route, s.service, coalesce(t.outcome, q.outcome) as outcome
from sts_requests() q
left join served s on s.la = q.la and s.person = q.person and s.run = q.run
left join told t on t.la = q.la and t.person = q.person and t.run = q.run;
