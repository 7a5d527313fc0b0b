-- The same events as our loader makes: deaths settled, repeated rows taken once, services cropped (cld.md 8.3, 8.5).
create or replace table event as
with known as (
  select la, person, date_trunc('month', min(birth))::date as birth_month, max(death) as death from raw group by la, person
),
settled as (
  select r.*, r.rowid as line, k.birth_month,
    case when k.death between r.start_date and r.stated_end or (k.death > r.start_date and r.stated_end is null) then k.death
         else r.stated_end end as der_end
  from raw r join known k using (la, person)
  where r.start_date is not null
    and (r.stated_end is null or r.stated_end >= r.start_date)
    and (k.death is null or k.death >= r.start_date)
),
chosen as (
  select la, person, event_type, start_date, client_type, birth_month,
    case when event_type = 'Service' then null else der_end end as identity_end,
    case event_type when 'Request' then route_of_access when 'Assessment' then assessment_type when 'Service' then service_type end as detail,
    case event_type when 'Service' then service_component end as component,
    arg_max({'der_end': der_end, 'outcome': outcome, 'team': team, 'period_end': period_end, 'line': line},
      {'p': period_end, 'e': coalesce(der_end, date '9999-01-01'),
       'r': -coalesce(list_position(['Progress to reablement/ST-Max', 'Progress to assessment, review or reassessment',
         'Release 1 specification only: Not mapped', 'Progress to support planning or services', 'Continuation of support or services',
         'Admitted to hospital', 'NFA: Responsibility moved to another local authority', 'NFA: Referral to NHS services or NHS funded social care',
         'NFA: Self-funded client or under 12wk disregard', 'NFA: Information and advice or signposting',
         'NFA: Referral to other service within the local authority', 'NFA: Support declined', 'NFA: Deceased',
         'NFA: Support ended as planned', 'NFA: Support ended for other reason', 'NFA: No services offered for other reason', 'NFA: Other'], outcome), 999),
       'l': line}) as kept
  from settled group by all
),
last as (select la, max(period_end) as period_end from raw group by la)
select c.la, person, kept.line as record, event_type, start_date,
  case when event_type = 'Service' and kept.period_end < l.period_end and (kept.der_end is null or kept.der_end > kept.period_end)
         and start_date <= kept.period_end then kept.period_end else kept.der_end end as end_date,
  client_type, kept.outcome as outcome, case when event_type = 'Assessment' then detail end as assessment_type,
  case when event_type = 'Service' then detail end as service_type, false as conversation, kept.team as team, birth_month
from chosen c join last l on l.la = c.la;
