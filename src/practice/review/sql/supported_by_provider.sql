-- SPDX-License-Identifier: Apache-2.0
-- People whom a provider supports today, of those whose record may stand in a list.
-- takes: provider text, today int
-- gives: person_id int, person_reference text
select distinct p.person_id, p.reference as person_reference
from care_event s
join person p on p.person_id = s.person_id
where s.event_type = 'service' and s.cancelled = 0 and s.provider = :provider and s.start_on <= :today
  and (s.end_on is null or s.end_on >= :today) and p.died_on is null
order by p.person_id
