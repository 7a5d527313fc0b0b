-- SPDX-License-Identifier: Apache-2.0
-- takes: closed_from int
-- gives: person_id int, contact_id int, closed_on int, channel text, taken_by_name text
select c.person_id, c.contact_id, c.closed_on, c.channel, c.taken_by_name
from contact c
where c.contacting_person <> 'self' and c.closed_on >= :closed_from and c.resolution <> 'duplicate'
order by c.closed_on, c.contact_id
