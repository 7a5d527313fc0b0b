-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: reference text, version int, kind text, about text, why text, weekly_pence int, one_off_pence int
-- gives: asked_by_id int, asked_by_name text, asked_by_role text, made_by_id int, team_id int, team_name text
-- gives: asked_at int, due_on int, decision text, reason text, decided_by_id int, decided_by_name text
-- gives: decided_by_role text, decided_at int
select a.reference, a.version, a.kind, a.about, a.why, a.weekly_pence, a.one_off_pence, a.asked_by_id, a.asked_by_name,
  a.asked_by_role, a.made_by_id, a.team_id, a.team_name, a.asked_at, a.due_on, a.decision, a.reason, a.decided_by_id,
  a.decided_by_name, a.decided_by_role, a.decided_at
from approval a
where a.person_id = :person_id
order by a.approval_id desc
