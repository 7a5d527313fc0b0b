-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, worker_id int, state text, restricted int, row_limit int
-- gives: person_id int, allocation_id int, reference text, version int, grid_reference text, assessment_reference text
-- gives: worker_id int, worker_name text, worker_role text, team_id int, team_name text, opened_on int, levels text
-- gives: override_weekly_pence int, override_why text, decided_at int, decided_on int, decided_by_name text
-- gives: decided_by_role text, cells text, described_pence int, judged_pence int, adjustments_pence int
-- gives: one_off_pence int, weekly_pence int, annual_pence int, tolerance_percent int, tolerance_rule int
-- gives: needs_signature int, signed_at int, signed_by_name text, returned_at int, returned_by_name text, returned_why text, explained_on int
-- gives: explained_how text, explained_by_name text, set_aside_on int, set_aside_why text
-- gives: person_reference text, given_name text, family_name text, died_on int, question_reference text, question_due int
select a.person_id, a.allocation_id, a.reference, a.version, a.grid_reference, a.assessment_reference, a.worker_id, a.worker_name,
  a.worker_role, a.team_id, a.team_name, a.opened_on, a.levels, a.override_weekly_pence, a.override_why, a.decided_at,
  a.decided_on, a.decided_by_name, a.decided_by_role, a.cells, a.described_pence, a.judged_pence, a.adjustments_pence,
  a.one_off_pence, a.weekly_pence, a.annual_pence, a.tolerance_percent, a.tolerance_rule, a.needs_signature, a.signed_at,
  a.signed_by_name, a.returned_at, a.returned_by_name, a.returned_why, a.explained_on, a.explained_how, a.explained_by_name, a.set_aside_on,
  a.set_aside_why, a.person_reference, a.given_name, a.family_name, a.died_on, a.question_reference, a.question_due
from (
  select a.*, p.reference as person_reference, p.given_name, p.family_name, p.died_on,
    (select min(q.due_on) from allocation_question q
      where q.person_id = a.person_id and q.allocation_id = a.allocation_id and q.answered_on is null) as question_due,
    (select q.reference from allocation_question q
      where q.person_id = a.person_id and q.allocation_id = a.allocation_id and q.answered_on is null
      order by q.due_on, q.question_id limit 1) as question_reference,
    case when a.set_aside_on is not null then 'set_aside'
      when a.decided_at is null then 'working'
      when a.needs_signature = 1 and a.signed_at is null and a.returned_at is not null then 'returned'
      when a.needs_signature = 1 and a.signed_at is null then 'waiting'
      else 'standing' end as stands
  from allocation a join person p on p.person_id = a.person_id
  where p.restricted = :restricted and (cast(:team_id as bigint) = 0 or a.team_id = :team_id)
    and (cast(:worker_id as bigint) = 0 or a.worker_id = :worker_id)
    and a.set_aside_on is null
    and not exists (
      select 1 from allocation n
      where n.person_id = a.person_id and n.allocation_id > a.allocation_id and n.set_aside_on is null
        and (a.returned_at is not null
          or (n.decided_at is not null and (n.needs_signature = 0 or n.signed_at is not null))))
) a
where cast(:state as text) = a.stands
  or (cast(:state as text) = 'to_explain' and a.stands = 'standing' and a.explained_on is null)
  or (cast(:state as text) = 'questioned' and a.stands = 'standing' and a.question_due is not null)
  or (cast(:state as text) = 'open' and (a.stands <> 'standing' or a.explained_on is null or a.question_due is not null))
order by a.opened_on, a.allocation_id limit :row_limit
