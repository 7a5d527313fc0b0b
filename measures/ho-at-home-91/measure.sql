-- Runs of reablement after a discharge, and the person alive, out of hospital and out of a care home on day 91. Source:
-- reference/ascof.md 3.5.
with after as (
  select la, person, run, record, team, birth_month, death_date, discharge from reablement_after_hospital()
  union all
  select la, person, run, record, team, birth_month, death_date, discharge
  from reablement_after_request() q
  where not exists (select 1 from reablement_after_hospital() h where h.la = q.la and h.person = q.person and h.run = q.run)
)
select a.la, a.person, month_name(a.discharge) as month, a.team, age_band(age_on(a.birth_month, a.discharge)) as age, a.record,
  case when (a.death_date is null or a.death_date > a.discharge + 91)
        and not exists (select 1 from event h where h.la = a.la and h.person = a.person and h.event_type = 'Hospital'
          and h.start_date <= a.discharge + 91 and (h.end_date is null or h.end_date > a.discharge + 91))
        and not exists (select 1 from care_home_rows() c where c.la = a.la and c.person = a.person
          and a.discharge + 91 between c.start_date and c.end_date) then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from after a
cross join period
where a.discharge between from_date and to_date
