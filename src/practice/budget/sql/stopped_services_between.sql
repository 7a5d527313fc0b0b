-- SPDX-License-Identifier: Apache-2.0
-- takes: first_person int, last_person int
-- gives: account_id int, service_reference text, end_on int, suspended_on int
select m.account_id, m.service_reference, e.end_on, e.suspended_on
from budget_amount m
join care_event e on e.reference = m.service_reference
where m.person_id between :first_person and :last_person and m.service_reference <> ''
  and (e.end_on is not null or e.suspended_on is not null)
