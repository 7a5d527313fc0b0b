-- ascof.md 6, stages 1 to 3: each request of someone new, with the day of its first response and of its first service.
create or replace macro waits() as table
with service as (
  select la, person, start_date, end_date, service_type
  from event
  where event_type = 'Service'
    and (service_type like 'Long term support:%' or service_type like 'Short term support:%')
),
asked as (
  select * from event
  where event_type = 'Request'
    and client_type = 'Service user'
    and start_date >= date '2023-04-01'
    and age_on(birth_month, start_date) >= 25
    and outcome is not null
    and outcome not like 'NFA:%'
    and outcome <> 'Admitted to hospital'
),
existing as (
  select distinct r.la, r.person, r.record
  from asked r
  join service s on s.la = r.la and s.person = r.person and s.start_date < r.start_date
  where (s.service_type like 'Long term support:%' and (s.end_date is null or s.end_date >= r.start_date - interval 12 month))
     or (s.service_type in ('Short term support: ST-Max', 'Short term support: Other short term')
         and (s.end_date is null or s.end_date >= r.start_date - interval 3 month))
),
waiting as (
  select * from asked r
  where not exists (select 1 from existing e where e.la = r.la and e.person = r.person and e.record = r.record)
),
step as (
  select la, person, record, team, birth_month, start_date, outcome, conversation, 1 as kind from waiting
  union all
  select la, person, record, team, birth_month, start_date, outcome, conversation,
    case event_type when 'Assessment' then 2 else 3 end
  from event e
  where (e.la, e.person) in (select la, person from waiting)
    and age_on(birth_month, start_date) >= 25
    and ((event_type = 'Assessment' and assessment_type in ('Short term assessment', 'Long term assessment'))
      or (event_type = 'Service' and (service_type like 'Long term support:%' or service_type like 'Short term support:%')))
),
numbered as (
  select *, row_number() over (partition by la, person order by start_date, kind, record desc) as n from step
),
ahead as (
  select *,
    min(case when kind = 2 then n end) over following as next_assessment,
    min(case when kind = 3 then n end) over following as next_service,
    n - row_number() over (partition by la, person, kind order by n) as island
  from numbered
  window following as (partition by la, person order by n rows between 1 following and unbounded following)
),
block as (
  select la, person, island, coalesce(bool_or(outcome in ('Progress to reablement/ST-Max',
    'Progress to support planning or services', 'Continuation of support or services')), false) as leads
  from ahead where kind = 2 group by la, person, island
),
considered as (
  select r.*, b.leads,
    r.start_date < date '2025-07-01' and r.conversation
      and r.outcome in ('Progress to reablement/ST-Max', 'Progress to assessment, review or reassessment',
        'Release 1 specification only: Not mapped', 'Progress to support planning or services', 'Continuation of support or services')
      and (r.next_assessment is null or a.start_date > r.start_date) as is_own_response
  from ahead r
  left join ahead a on a.la = r.la and a.person = r.person and a.n = r.next_assessment
  left join block b on b.la = a.la and b.person = a.person and b.island = a.island
  where r.kind = 1
),
answered as (
  select *,
    case when is_own_response then n
         when next_service is not null and (next_assessment is null or next_service < next_assessment) then next_service
         else next_assessment end as response_n,
    case when is_own_response then next_service
         when next_service is not null and (next_assessment is null or next_service < next_assessment) then next_service
         when leads then next_service end as service_n
  from considered
),
judged as (
  select *,
    lag(greatest(coalesce(response_n, -1), coalesce(service_n, -1))) over person_order as previous_later,
    max(response_n) over earlier as earlier_response,
    max(service_n) over earlier as earlier_service
  from answered
  window person_order as (partition by la, person order by n),
    earlier as (partition by la, person order by n rows between unbounded preceding and 1 preceding)
)
select j.la, j.person, j.record, j.team, j.birth_month, j.start_date, r.start_date as response_start, s.start_date as service_start
from judged j
left join ahead r on r.la = j.la and r.person = j.person and r.n = j.response_n
left join ahead s on s.la = j.la and s.person = j.person and s.n = j.service_n
where not coalesce(j.previous_later > j.n, false)
  and not coalesce(j.response_n <= j.earlier_response, false)
  and not coalesce(j.service_n <= j.earlier_service, false);
