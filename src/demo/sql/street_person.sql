-- SPDX-License-Identifier: Apache-2.0
-- The old woman who wants to stay in her street: at home, helped there, and assessed lately enough for the written record, some
-- time before her plan. In a council too small to have one, whoever is nearest to that.
-- takes: born_by int, from_on int, to_on int
-- gives: person_id int
select p.person_id
from person p join care_event e on e.person_id = p.person_id
where p.died_on is null and p.restricted = 0 and p.gender = 'female' and p.born_on <= :born_by
  and e.event_type = 'service' and e.end_on is null and e.service_type = 'community'
group by p.person_id
order by case when exists (select 1 from care_event a
                           where a.person_id = p.person_id and a.event_type = 'assessment' and a.cancelled = 0
                             and a.assessment_type = 'long_term' and a.eligible_needs = 'yes'
                             and a.outcome = 'support_planning_or_services' and a.start_on >= :from_on and a.end_on <= :to_on)
              then 0 else 2 end + min(case when e.service_component = 'home_support' then 0 else 1 end), p.person_id
limit 1
