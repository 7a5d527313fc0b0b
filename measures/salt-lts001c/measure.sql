-- People with long-term support for more than a year by reason and setting. Source: reference/ascof.md 7.
with edge as (
  select e.*, coalesce(end_date, date '9999-01-01') as end_day, to_date,
    lag(coalesce(end_date, date '9999-01-01')) over (partition by la, person order by start_date, coalesce(end_date, date '9999-01-01'), record)
      < start_date - 1 as begins
  from event e
  cross join period
  where event_type = 'Service' and client_type = 'Service user' and service_type like 'Long term support: %'
    and start_date <= to_date and (death_date is null or death_date >= to_date)
),
numbered as (
  select *, count(*) filter (where begins is null or begins) over (partition by la, person order by start_date, end_day, record
                                                                   rows unbounded preceding) as chain
  from edge
),
chained as (
  select *, min(start_date) over (partition by la, person, chain) as chain_start from numbered
),
kept as (
  select la, person, birth_month, min(setting_rank(service_type, delivery_mechanism)) as setting
  from chained
  where chain_start < to_date - interval 1 year and end_day >= to_date
  group by la, person, birth_month
)
select l.la, l.person, or_blank(p.primary_support_reason) as "row", setting_title(l.setting) as "column", adult_band(l.birth_month, to_date) as age
from kept l
join person p on p.la = l.la and p.person = l.person
cross join period
where adult_band(l.birth_month, to_date) is not null
