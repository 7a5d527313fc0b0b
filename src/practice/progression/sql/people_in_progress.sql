-- SPDX-License-Identifier: Apache-2.0
-- People with a plan or a dip on record, whose record is not restricted, of a team or of a worker (0: any).
-- takes: team_id int, worker_id int
-- gives: person_id int, reference text, given_name text, family_name text
select p.person_id, p.reference, p.given_name, p.family_name
from person p
where p.restricted = 0 and p.died_on is null and p.person_id in (
  select l.person_id from progression_plan l
  where (cast(:team_id as bigint) = 0 or l.team_id = :team_id) and (cast(:worker_id as bigint) = 0 or l.worker_id = :worker_id)
  union
  select e.person_id from progression_event e
  where e.rank_before is not null
    and (cast(:team_id as bigint) = 0 or e.team_id = :team_id) and (cast(:worker_id as bigint) = 0 or e.worker_id = :worker_id)
  union
  select r.person_id from progression_risk r
  where r.learned_on is null
    and (cast(:team_id as bigint) = 0 or r.team_id = :team_id) and (cast(:worker_id as bigint) = 0 or r.worker_id = :worker_id)
  union
  select a.person_id from progression_answer a where cast(:worker_id as bigint) <> 0 and a.reviewer_id = :worker_id)
order by p.person_id
