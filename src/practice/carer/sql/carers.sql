-- SPDX-License-Identifier: Apache-2.0
-- Whoever has something on record here that may still be to do, and is not restricted: carers alive or not, and people
-- whose friends offer something; of a team, of a worker (0: any).
-- takes: team_id int, worker_id int
-- gives: person_id int, reference text, given_name text, family_name text, died_on int
select p.person_id, p.reference, p.given_name, p.family_name, p.died_on
from person p
where p.restricted = 0 and p.person_id in (
  select t.person_id from carer_tie t
  where t.ended_on is null and (cast(:team_id as bigint) = 0 or t.team_id = :team_id)
    and (cast(:worker_id as bigint) = 0 or t.worker_id = :worker_id)
  union
  select i.person_id from carer_invitation i
  where (cast(:team_id as bigint) = 0 or i.team_id = :team_id)
    and (cast(:worker_id as bigint) = 0 or i.worker_id = :worker_id)
  union
  select o.person_id from carer_offer o
  where o.looked_at_on is null and (cast(:team_id as bigint) = 0 or o.team_id = :team_id)
    and (cast(:worker_id as bigint) = 0 or o.worker_id = :worker_id)
  union
  select e.person_id from carer_emergency e
  where (cast(:team_id as bigint) = 0 or e.team_id = :team_id)
    and (cast(:worker_id as bigint) = 0 or e.worker_id = :worker_id)
  union
  select h.person_id from carer_hand_off h
  where h.acknowledged_on is null and (cast(:team_id as bigint) = 0 or h.team_id = :team_id)
    and (cast(:worker_id as bigint) = 0 or h.worker_id = :worker_id))
order by p.person_id
