-- What followed the ST-Max of new clients. Source: reference/ascof.md 7.2.
with wanted as (
  select distinct c.la, c.person, c.start_date
  from sts_request_chains() c
  join sts_request_sequels() q on q.la = c.la and q.person = c.person and q.run = c.run and q.service = 1
  where c.event_type = 'Service' and c.service_type = 'Short term support: ST-Max'
),
edge as (
  select r.*, lag(end_day) over (partition by r.la, r.person order by r.start_date, end_day, record) < r.start_date - 1 as begins
  from sts_rows() r
  join wanted w on w.la = r.la and w.person = r.person and w.start_date = r.start_date
  where r.event_type = 'Service' and r.service_type = 'Short term support: ST-Max'
),
numbered as (
  select *, count(*) filter (where begins is null or begins) over (partition by la, person order by start_date, end_day, record
                                                                   rows unbounded preceding) as run
  from edge
),
ended as (
  select la, person, run, any_value(birth_month) as birth_month, max(end_day) as last_day, list(record) as records,
    first(outcome order by end_day desc, nhse_rank(outcome), record desc) as outcome
  from numbered
  cross join period
  group by la, person, run
  having max(end_day) between any_value(from_date) and any_value(to_date)
),
following as (
  select e.run, e.last_day, r.*, row_number() over after as nth, lag(r.end_day) over after as ended_before
  from ended e
  join sts_rows() r on r.la = e.la and r.person = e.person and r.start_date >= e.last_day
    and not (r.event_type = 'Service' and list_contains(e.records, r.record))
  window after as (partition by e.la, e.person, e.run order by r.start_date, r.kind, r.record)
),
judged as (
  select *, bool_and(not (event_type = 'Service' and coalesce(service_type = 'Short term support: ST-Max', false))
                     and case when nth = 1 then start_date <= last_day + 3 else start_date <= ended_before + 3 end)
      over (partition by la, person, run order by nth) as in_scope
  from following
),
chain as (select * from judged where in_scope),
nfa as (
  select la, person, run, outcome, dense_rank() over (partition by la, person, run order by end_day desc) as place
  from chain where event_type <> 'Service' and outcome like 'NFA: %'
),
told as (
  select la, person, run, case when count(distinct outcome) = 1 then any_value(outcome) else 'NFA: Other' end as outcome
  from nfa where place = 1 group by la, person, run
),
held as (
  select la, person, run, count(*) as many, min(service_rank(service_type)) filter (where event_type = 'Service') as service
  from chain group by la, person, run
)
select e.la, e.person,
  case when h.service <= 4 then 'Long-term support' when h.service = 6 then 'Ongoing low level support'
       when h.service = 7 then 'Short-term support: other'
       when t.outcome is not null then sts002a_of(t.outcome, false) else sts002a_of(e.outcome, h.many is null) end as "row",
  'Runs of support' as "column", adult_band(e.birth_month, to_date) as age
from ended e
cross join period
left join held h on h.la = e.la and h.person = e.person and h.run = e.run
left join told t on t.la = e.la and t.person = e.person and t.run = e.run
where adult_band(e.birth_month, to_date) is not null
