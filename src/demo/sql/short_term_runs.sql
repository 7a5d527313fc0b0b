-- SPDX-License-Identifier: Apache-2.0
-- Short-term support of the last months, with the request that came before it.
-- takes: from_on int, row_limit int
-- gives: person_id int, person_reference text, died_on int, reference text, start_on int, end_on int, outcome text
-- gives: component text, provider text, planned_units real, contact_reference text, received_at int, route text
-- gives: what_i_want text
select s.person_id, p.reference as person_reference, p.died_on, s.reference, s.start_on, s.end_on, s.outcome,
  s.service_component as component, s.provider, s.planned_units, coalesce(c.reference, '') as contact_reference,
  c.received_at, coalesce(c.route_of_access, '') as route, coalesce(c.what_i_want, '') as what_i_want
from care_event s
join person p on p.person_id = s.person_id
left join contact c on c.person_id = s.person_id
  and c.contact_id = (select max(k.contact_id) from contact k
                      where k.person_id = s.person_id and k.received_at / 86400000000 <= s.start_on
                        and k.received_at / 86400000000 >= s.start_on - 60)
where s.event_type = 'service' and s.service_type = 'st_max' and s.service_component <> 'equipment'
  and s.start_on >= :from_on and p.restricted = 0
order by s.start_on desc, s.person_id
limit :row_limit
