-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, approval_id int, reference text, kind text, about text, why text, weekly_pence int
-- takes: one_off_pence int, asked_by_id int, asked_by_name text, asked_by_role text, made_by_id int, team_id int
-- takes: team_name text, asked_at int, due_on int, decision text, reason text, decided_by_id int
-- takes: decided_by_name text, decided_by_role text, decided_at int
insert into approval (
  person_id, approval_id, reference, kind, about, why, weekly_pence, one_off_pence, asked_by_id, asked_by_name,
  asked_by_role, made_by_id, team_id, team_name, asked_at, due_on, decision, reason, decided_by_id, decided_by_name,
  decided_by_role, decided_at)
values (
  :person_id, :approval_id, :reference, :kind, :about, :why, :weekly_pence, :one_off_pence, :asked_by_id,
  :asked_by_name, :asked_by_role, :made_by_id, :team_id, :team_name, :asked_at, :due_on, :decision, :reason,
  :decided_by_id, :decided_by_name, :decided_by_role, :decided_at)
