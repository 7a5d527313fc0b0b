-- SPDX-License-Identifier: Apache-2.0
-- Plans with something to do, of people whose record is not restricted and who are alive, of a team or of a worker (0: any);
-- with in_place 1 those too that are in place and ask nothing more.
-- takes: team_id int, worker_id int, in_place int
-- gives: person_id int, person_reference text, given_name text, family_name text, plan_id int, reference text
-- gives: version int, number int, begun_on int, worker_id int, worker_name text, worker_role text, team_id int
-- gives: team_name text, agreement_on int, asked_on int, asked_route text, signed_at int, signed_on int
-- gives: started_on int, copy_on int, review_on int, first_start_on int, to_id int, to_name text, to_team_id int
-- gives: baton_reference text, baton_due_on int, has_cared int
select c.person_id, p.reference as person_reference, p.given_name, p.family_name, c.plan_id, c.reference,
  c.version, c.number, c.begun_on, c.worker_id, c.worker_name, c.worker_role, c.team_id,
  c.team_name, case when c.changed_since_answer = 1 then null else c.agreement_on end as agreement_on, c.asked_on, c.asked_route, c.signed_at, c.signed_on,
  c.started_on, c.copy_on, c.review_on,
  (select min(x.start_on) from care_plan_piece x where x.person_id = c.person_id and x.plan_id = c.plan_id) as first_start_on,
  b.to_id, b.to_name, b.to_team_id, b.reference as baton_reference, b.due_on as baton_due_on,
  (select count(*) from assessment a where a.person_id = c.person_id and a.kind = 'carer')
    + (select count(*) from care_plan_need n where n.person_id = c.person_id and n.need like 'carer.%')
    + (select count(*) from care_plan_piece x where x.person_id = c.person_id and x.need like 'carer.%')
    + (select count(*) from outcome o where o.person_id = c.person_id and o.of_carer = 1) as has_cared
from care_plan c
join person p on p.person_id = c.person_id
left join care_plan_baton b on b.person_id = c.person_id and b.plan_id = c.plan_id and b.settled_on is null
where c.closed_on is null and (c.copy_on is null or c.started_on is null or cast(:in_place as bigint) = 1) and p.restricted = 0 and p.died_on is null
  and (cast(:team_id as bigint) = 0 or c.team_id = :team_id or b.to_team_id = :team_id)
  and (cast(:worker_id as bigint) = 0 or c.worker_id = :worker_id or b.to_id = :worker_id)
order by c.person_id, c.plan_id
