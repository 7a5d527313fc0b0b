-- SPDX-License-Identifier: Apache-2.0
-- Open outcomes of people who live and are not restricted, of a team or of a worker (0: any): those of people as carers, or all others.
-- takes: of_carer int, team_id int, worker_id int
-- gives: person_id int, person_reference text, given_name text, family_name text, reference text, look_on int
-- gives: agreed_on int, worker_id int, worker_name text, team_id int, live_actions int
select
  p.person_id, p.reference as person_reference, p.given_name, p.family_name, o.reference, o.look_on, o.agreed_on,
  o.worker_id, o.worker_name, o.team_id,
  (select count(*) from outcome_action a
   where a.person_id = o.person_id and a.outcome_id = o.outcome_id and a.status in ('todo', 'doing', 'stuck')) as live_actions
from outcome o join person p on p.person_id = o.person_id
where o.closed_on is null and o.of_carer = :of_carer and p.restricted = 0 and p.died_on is null
  and (cast(:team_id as bigint) = 0 or o.team_id = :team_id)
  and (cast(:worker_id as bigint) = 0 or o.worker_id = :worker_id)
order by o.look_on, o.reference
