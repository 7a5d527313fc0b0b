-- SPDX-License-Identifier: Apache-2.0
-- What was sent back and not asked again, of a team or of who asked (0: of any).
-- takes: team_id int, staff_id int
-- gives: reference text, version int, kind text, about text, why text, weekly_pence int, one_off_pence int
-- gives: asked_by_id int, asked_by_name text, asked_by_role text, made_by_id int, team_id int, team_name text
-- gives: asked_at int, due_on int, decision text, reason text, decided_by_id int, decided_by_name text
-- gives: decided_by_role text, decided_at int
-- gives: person_reference text, given_name text, family_name text
select a.reference, a.version, a.kind, a.about, a.why, a.weekly_pence, a.one_off_pence, a.asked_by_id, a.asked_by_name,
  a.asked_by_role, a.made_by_id, a.team_id, a.team_name, a.asked_at, a.due_on, a.decision, a.reason, a.decided_by_id,
  a.decided_by_name, a.decided_by_role, a.decided_at, p.reference as person_reference, p.given_name, p.family_name
from approval a
join person p on p.person_id = a.person_id
where a.decision = 'sent_back' and p.restricted = 0 and p.died_on is null
  and (cast(:team_id as bigint) = 0 or a.team_id = :team_id)
  and (cast(:staff_id as bigint) = 0 or a.asked_by_id = :staff_id)
  and not exists (select 1 from approval n where n.about = a.about and n.kind = a.kind and n.approval_id > a.approval_id)
order by a.due_on, a.approval_id
