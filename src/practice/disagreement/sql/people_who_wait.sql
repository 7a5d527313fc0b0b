-- SPDX-License-Identifier: Apache-2.0
-- People whose disagreement nobody has settled, and whose record is not restricted, of a team or of a worker (0: any).
-- takes: team_id int, worker_id int
-- gives: person_id int, reference text, given_name text, family_name text
select p.person_id, p.reference, p.given_name, p.family_name
from person p
where p.restricted = 0 and p.person_id in (
  select d.person_id from disagreement d
  where (cast(:team_id as bigint) = 0 or d.team_id = :team_id) and (cast(:worker_id as bigint) = 0 or d.worker_id = :worker_id)
    and not exists (select 1 from disagreement_answer a
      where a.person_id = d.person_id and a.disagreement_id = d.disagreement_id and a.outcome <> 'looking'))
order by p.person_id
