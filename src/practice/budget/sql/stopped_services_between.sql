-- SPDX-License-Identifier: Apache-2.0
-- What stops an amount: its service, or the one that goes on from it where that was changed, was suspended or has ended.
-- takes: first_person int, last_person int
-- gives: account_id int, service_reference text, end_on int, suspended_on int, goes_on int
with recursive line as (
  select m.account_id, m.service_reference, e.person_id, e.end_on, e.suspended_on, e.outcome, e.service_component, e.provider
  from budget_amount m
  join care_event e on e.reference = m.service_reference
  where m.person_id between :first_person and :last_person and m.service_reference <> ''
  union
  select l.account_id, l.service_reference, e.person_id, e.end_on, e.suspended_on, e.outcome, e.service_component, e.provider
  from line l
  join care_event e on e.person_id = l.person_id and e.start_on = l.end_on + 1 and e.event_type = 'service' and e.cancelled = 0
    and e.service_component = l.service_component
  where l.outcome = 'continuation'
)
select l.account_id, l.service_reference, l.end_on, l.suspended_on,
       case when l.outcome = 'continuation' and exists (
         select 1 from care_event e where e.person_id = l.person_id and e.start_on = l.end_on + 1 and e.event_type = 'service' and e.cancelled = 0
           and e.service_component = l.service_component) then 1 else 0 end as goes_on
from line l
where l.end_on is not null or l.suspended_on is not null
