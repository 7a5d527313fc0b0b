-- SPDX-License-Identifier: Apache-2.0
-- takes: resolution text, from_at int, to_at int, row_limit int
-- gives: person_id int, reference text, received_at int, what_i_want text, team_id int, team_name text, postcode text
select c.person_id, c.reference, c.received_at, c.what_i_want, c.team_id, c.team_name, p.postcode
from contact c join person p on p.person_id = c.person_id
where c.resolution = :resolution and c.received_at >= :from_at and c.received_at < :to_at and p.restricted = 0 and p.died_on is null
order by c.received_at, c.contact_id limit :row_limit
