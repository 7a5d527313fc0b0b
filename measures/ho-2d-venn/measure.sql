-- Runs of reablement of ASCOF 2D part 1 by which of three things happened. Source: reference/ascof.md 3.4; cohort, 3.2.
select la, person,
  case when died and readmitted and in_care_home then 'Death, readmission and care home' when died and readmitted then 'Death and readmission'
       when died and in_care_home then 'Death and care home' when readmitted and in_care_home then 'Readmission and care home'
       when died then 'Death' when readmitted then 'Readmission' when in_care_home then 'Care home' else 'None of the three' end as "row",
  case when exists (select 1 from event s where s.la = r.la and s.person = r.person and s.event_type = 'Service' and s.client_type = 'Service user'
              and s.service_type = 'Long term support: Community'
              and s.start_date <= r.admission and (s.end_date is null or s.end_date >= r.admission))
       then 'Those in long-term support in the community' else 'Those not in any long-term support' end as "column",
  case when age_on(birth_month, discharge) < 75 then '65 to 74' when age_on(birth_month, discharge) < 85 then '75 to 84' else '85 and above' end as age
from twelve_weeks_after() r
cross join period
where discharge between from_date and to_date
