-- SPDX-License-Identifier: Apache-2.0
-- Live actions of open outcomes that are due, of people who live and are not restricted: those a worker owns, and those of
-- others where the outcome is that worker's or that team's to look after (0: any). One that is stuck is due at once.
-- Of outcomes that people have as carers, or of all others.
-- takes: of_carer int, team_id int, worker_id int, until int, row_limit int
-- gives: person_id int, person_reference text, given_name text, family_name text, worker_name text
-- gives: outcome_reference text, reference text, what text, owner_kind text, owner_name text, by_on int
-- gives: worker_id int, team_id int, status text, status_on int
select
  p.person_id, p.reference as person_reference, p.given_name, p.family_name,
  case when a.worker_id is not null then a.owner_name else o.worker_name end as worker_name,
  o.reference as outcome_reference, a.reference, a.what, a.owner_kind, a.owner_name, a.by_on,
  coalesce(a.worker_id, o.worker_id) as worker_id, coalesce(a.team_id, o.team_id) as team_id, a.status, a.status_on
from (
  select person_id, outcome_id from outcome where closed_on is null and team_id = :team_id
  union select person_id, outcome_id from outcome where closed_on is null and worker_id = :worker_id
  union select person_id, outcome_id from outcome_action where team_id is not null and team_id = :team_id
  union select person_id, outcome_id from outcome_action where worker_id is not null and worker_id = :worker_id
  union select person_id, outcome_id from outcome
    where closed_on is null and cast(:team_id as bigint) = 0 and cast(:worker_id as bigint) = 0) mine
join outcome o on o.person_id = mine.person_id and o.outcome_id = mine.outcome_id
join outcome_action a on a.person_id = o.person_id and a.outcome_id = o.outcome_id
join person p on p.person_id = o.person_id
where o.closed_on is null and o.of_carer = :of_carer and p.restricted = 0 and p.died_on is null and a.status in ('todo', 'doing', 'stuck')
  and (a.by_on <= :until or a.status = 'stuck')
  and (cast(:team_id as bigint) = 0 or coalesce(a.team_id, o.team_id) = :team_id)
  and (cast(:worker_id as bigint) = 0 or coalesce(a.worker_id, o.worker_id) = :worker_id)
order by a.by_on, a.reference
limit :row_limit
