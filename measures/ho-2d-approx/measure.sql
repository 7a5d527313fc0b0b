-- ASCOF 2D part 1 approximated from requests on leaving hospital. Source: reference/ascof.md 3.5.
with followed as (
  select r.*,
    exists (select 1 from told_admissions() h where h.la = r.la and h.person = r.person and h.client_type = 'Service user'
      and h.on_day > r.run_start and h.on_day > r.discharge and h.on_day <= r.discharge + 84) as readmitted,
    coalesce(r.death_date between r.discharge and r.discharge + 84, false) as died,
    exists (select 1 from care_home_rows() c where c.la = r.la and c.person = r.person
      and c.start_date between r.discharge and r.discharge + 84) as in_care_home
  from reablement_after_request() r
)
select la, person, month_name(discharge) as month, team, age_band(age_on(birth_month, discharge)) as age, record,
  case when readmitted or died or in_care_home then 0 else 1 end as numerator, 1 as denominator, cast(null as integer) as days
from followed
cross join period
where discharge between from_date and to_date
