-- SPDX-License-Identifier: Apache-2.0
-- takes: from_at int, row_limit int
-- gives: person_id int, reference text, received_at int, what_i_want text, resolution text, taken_by_id int, taken_by_name text, taken_by_role text
-- gives: team_id int, team_name text, died_on int, support_reason text, postcode text, town text
select c.person_id, c.reference, c.received_at, c.what_i_want, c.resolution, c.taken_by_id, c.taken_by_name, c.taken_by_role, c.team_id, c.team_name,
  p.died_on, p.primary_support_reason as support_reason, p.postcode, p.town
from contact c join person p on p.person_id = c.person_id
where c.received_at >= :from_at and p.restricted = 0 and c.taken_by_id is not null
  and c.resolution in ('introduction_made', 'resolved_here', 'information_given')
order by c.received_at desc, c.contact_id desc limit :row_limit
