-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, worker_id int, signed_from int, row_limit int
-- gives: reference text, kind text, asked_on int, due_on int, begun_on int, talked_at int, refused_on int
-- gives: refused_capacity text, refused_risk text, urgent_on int, signed_at int, amending_since int
-- gives: planner_id int, planner_name text, planning_on int, closed_on int, worker_id int, worker_name text
-- gives: team_id int, team_name text, has_copy int, person_reference text, given_name text, family_name text
-- gives: died_on int, signed_story text, newest text, newest_at int
select
  a.reference, a.kind, a.asked_on, a.due_on, a.begun_on, r.completed_at as talked_at, a.refused_on, a.refused_capacity,
  a.refused_risk, a.urgent_on, a.signed_at, a.amending_since, a.planner_id, a.planner_name, a.planning_on,
  a.closed_on, a.worker_id, a.worker_name, a.team_id, a.team_name, (select count(*) from assessment_copy c where
  c.person_id = a.person_id and c.assessment_id = a.assessment_id and c.given_to = 'person') as has_copy,
  p.reference as person_reference, p.given_name, p.family_name, p.died_on,
  a.signed_story, coalesce(n.reference, '') as newest, n.completed_at as newest_at
from assessment a
join person p on p.person_id = a.person_id
left join form_response r on r.draft_reference = a.draft_reference and r.person_id = a.person_id
left join form_response n on n.person_id = r.person_id and n.first_reference = r.reference and not exists (
  select 1 from form_response later
  where later.person_id = n.person_id and later.first_reference = n.first_reference and later.number > n.number)
where a.closed_on is null and p.restricted = 0
  and (a.signed_at is null or a.amending_since is not null or a.signed_at >= :signed_from
    or (a.planner_id is not null and a.planning_on is null) or a.draft_reference in (
    select f.draft_reference from form_response g join form_response f on f.reference = g.first_reference where g.number > 1))
  and (cast(:team_id as bigint) = 0 or a.team_id = :team_id)
  and (cast(:worker_id as bigint) = 0 or a.worker_id = :worker_id or (a.planner_id = :worker_id and a.planning_on is null))
order by a.due_on, a.assessment_id limit :row_limit
