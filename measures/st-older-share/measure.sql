-- Requests of older people with new needs, followed within 28 days by reablement. Source: reference/six-steps.md 4; new needs,
-- ascof.md 6, stage 1.
with asked as (
  select r.*, exists (select 1 from reablement_runs() s where s.la = r.la and s.person = r.person
                      and s.run_start between r.start_date and r.start_date + 28) as followed
  from requests() r
  cross join period
  where r.start_date between from_date and to_date
    and age_on(r.birth_month, r.start_date) >= 65
    and r.outcome is not null and r.outcome not like 'NFA: %' and r.outcome <> 'Admitted to hospital'
    and not exists (select 1 from event s where s.la = r.la and s.person = r.person and s.event_type = 'Service' and s.start_date < r.start_date
      and ((s.service_type like 'Long term support: %' and (s.end_date is null or s.end_date >= r.start_date - interval 12 month))
        or (s.service_type in ('Short term support: ST-Max', 'Short term support: Other short term')
            and (s.end_date is null or s.end_date >= r.start_date - interval 3 month))))
)
select la, person, month_name(start_date) as month, team, age_band(age_on(birth_month, start_date)) as age, record,
  case when followed then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from asked
where followed or death_date is null or death_date > start_date + 28
