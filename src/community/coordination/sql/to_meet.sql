-- SPDX-License-Identifier: Apache-2.0
-- takes: by_id int, row_limit int
-- gives: meet_again_on int, person_reference text, given_name text, family_name text
-- The newest note of each person whom a worker is to meet again.
select n.meet_again_on, p.reference as person_reference, p.given_name, p.family_name
from coordination_note n join person p on p.person_id = n.person_id
where n.by_id = :by_id and n.meet_again_on is not null and p.restricted = 0 and p.died_on is null
  and not exists (select 1 from coordination_note later where later.person_id = n.person_id
    and (later.written_on > n.written_on or (later.written_on = n.written_on and later.coordination_note_id > n.coordination_note_id)))
order by n.meet_again_on, p.person_id limit :row_limit
