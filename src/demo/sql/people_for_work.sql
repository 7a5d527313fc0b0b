-- SPDX-License-Identifier: Apache-2.0
-- takes: how_many int
-- gives: reference text
select p.reference
from person p
where p.restricted = 0 and p.died_on is null
  and exists (select 1 from care_event e where e.person_id = p.person_id and e.event_type = 'service' and e.end_on is null)
order by p.person_id desc limit :how_many
