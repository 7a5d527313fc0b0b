-- SPDX-License-Identifier: Apache-2.0
-- takes: from_at int, to_at int
-- gives: person_id int, received_at int, help_on int, died_on int
select c.person_id, c.received_at, min(s.start_on) as help_on, p.died_on
from contact c
join person p on p.person_id = c.person_id
left join care_event s on s.person_id = c.person_id and s.event_type = 'service' and s.service_type = 'st_max'
  and s.start_on >= c.received_at / 86400000000 - 1 and s.start_on <= c.received_at / 86400000000 + 14
where c.route_of_access = 'discharge_from_hospital' and c.received_at >= :from_at and c.received_at < :to_at
  and p.client_type = 'service_user'
group by c.person_id, c.contact_id, c.received_at, p.died_on
order by c.person_id, c.received_at
