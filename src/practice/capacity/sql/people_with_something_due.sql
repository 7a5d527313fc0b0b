-- SPDX-License-Identifier: Apache-2.0
-- People with a decision to ask about again or an advocate not there yet, whose record is not restricted, of a team or of a
-- worker (0: any). What is due is decided by the room.
-- takes: team_id int, worker_id int
-- gives: person_id int, reference text, given_name text, family_name text
select p.person_id, p.reference, p.given_name, p.family_name
from person p
where p.restricted = 0 and p.died_on is null and p.person_id in (
  select d.person_id from capacity_decision d
  where d.could_wait_until is not null
    and (cast(:team_id as bigint) = 0 or d.team_id = :team_id) and (cast(:worker_id as bigint) = 0 or d.worker_id = :worker_id)
  union
  select a.person_id from capacity_advocacy a
  where a.started_on is null
    and (cast(:team_id as bigint) = 0 or a.team_id = :team_id) and (cast(:worker_id as bigint) = 0 or a.worker_id = :worker_id))
order by p.person_id
