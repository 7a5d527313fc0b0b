-- SPDX-License-Identifier: Apache-2.0
-- takes: born_from int, born_to int, row_limit int
-- gives: person_id int, born_on int, gender text, primary_support_reason text
select p.person_id, p.born_on, p.gender, p.primary_support_reason
from person p
where p.restricted = 0 and p.died_on is null and p.client_type = 'service_user' and p.born_on between :born_from and :born_to
  and p.primary_support_reason in ('learning_disability', 'mental_health')
  and exists (select 1 from care_event e where e.person_id = p.person_id and e.event_type = 'service')
order by p.person_id limit :row_limit
