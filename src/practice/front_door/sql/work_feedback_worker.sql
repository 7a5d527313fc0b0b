-- SPDX-License-Identifier: Apache-2.0
-- takes: worker_id int, closed_from int, closed_to int, row_limit int
-- gives: reference text, received_at int, closed_on int, follow_up_due_on int, worker_id int, worker_name text
-- gives: team_id int, person_reference text, given_name text, family_name text
select c.reference, c.received_at, c.closed_on, c.follow_up_due_on, coalesce(c.owner_id, c.taken_by_id) as worker_id,
  case when c.owner_name = '' then c.taken_by_name else c.owner_name end as worker_name, c.team_id,
  p.reference as person_reference, p.given_name, p.family_name
from contact c join person p on p.person_id = c.person_id
where ((c.owner_id = :worker_id and c.contacting_person <> 'self' and c.closed_on >= :closed_from and c.closed_on <= :closed_to)
  or (c.owner_id is null and c.taken_by_id = :worker_id and c.contacting_person <> 'self' and c.closed_on >= :closed_from and c.closed_on <= :closed_to))
  and c.resolution <> 'duplicate' and p.restricted = 0
  and not exists (select 1 from contact_feedback f where f.person_id = c.person_id and f.contact_id = c.contact_id
    and (f.told_on is not null or f.may_tell = 'may_not'))
order by c.closed_on, c.contact_id limit :row_limit
