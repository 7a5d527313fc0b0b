-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: reference text, version int, words text, due_on int, person_id int, person_reference text, given_name text
-- gives: family_name text, restricted int, team_id int, worker_id int, worker_name text, made_by_id int
-- gives: made_by_name text, made_at int, done_at int, done_by_name text, done_note text
select t.reference, t.version, t.words, t.due_on, t.person_id, coalesce(p.reference, '') as person_reference,
  coalesce(p.given_name, '') as given_name, coalesce(p.family_name, '') as family_name,
  coalesce(p.restricted, 0) as restricted, t.team_id, t.worker_id, t.worker_name, t.made_by_id, t.made_by_name,
  t.made_at, t.done_at, t.done_by_name, t.done_note
from to_do t left join person p on p.person_id = t.person_id
where t.reference = :reference
