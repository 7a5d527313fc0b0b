-- SPDX-License-Identifier: Apache-2.0
-- takes: from_at int, resolutions text
-- gives: person_id int, reference text, received_at int, resolution text, what_i_want text, what_is_working text
-- gives: people_and_places text, taken_by_id int, taken_by_name text, taken_by_role text, team_id int, team_name text
-- gives: died_on int
select c.person_id, c.reference, c.received_at, c.resolution, c.what_i_want, c.what_is_working, c.people_and_places,
  c.taken_by_id, c.taken_by_name, c.taken_by_role, c.team_id, c.team_name, p.died_on
from contact c join person p on p.person_id = c.person_id
where c.received_at >= :from_at and p.restricted = 0
  and cast(:resolutions as text) like '%,' || c.resolution || ',%'
order by c.received_at desc, c.contact_id desc
