-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, allocation_id int, reference text, grid_reference text, assessment_reference text, worker_id int
-- takes: worker_name text, worker_role text, team_id int, team_name text, opened_on int, levels text
-- takes: override_weekly_pence int, override_why text, decided_at int, decided_on int, decided_by_name text
-- takes: decided_by_role text, cells text, described_pence int, judged_pence int, adjustments_pence int, one_off_pence int
-- takes: weekly_pence int, annual_pence int, tolerance_percent int, tolerance_rule int, needs_signature int
-- takes: signed_at int, signed_by_name text, returned_at int, returned_by_name text, returned_why text, explained_on int
-- takes: explained_how text, explained_by_name text, set_aside_on int, set_aside_why text, form_token text
insert into allocation (
  person_id, allocation_id, reference, grid_reference, assessment_reference, worker_id, worker_name, worker_role, team_id,
  team_name, opened_on, levels, override_weekly_pence, override_why, decided_at, decided_on, decided_by_name,
  decided_by_role, cells, described_pence, judged_pence, adjustments_pence, one_off_pence, weekly_pence, annual_pence,
  tolerance_percent, tolerance_rule, needs_signature, signed_at, signed_by_name, returned_at, returned_by_name, returned_why, explained_on,
  explained_how, explained_by_name, set_aside_on, set_aside_why, form_token)
values (
  :person_id, :allocation_id, :reference, :grid_reference, :assessment_reference, :worker_id, :worker_name, :worker_role,
  :team_id, :team_name, :opened_on, :levels, :override_weekly_pence, :override_why, :decided_at, :decided_on,
  :decided_by_name, :decided_by_role, :cells, :described_pence, :judged_pence, :adjustments_pence, :one_off_pence,
  :weekly_pence, :annual_pence, :tolerance_percent, :tolerance_rule, :needs_signature, :signed_at, :signed_by_name, :returned_at,
  :returned_by_name, :returned_why, :explained_on, :explained_how, :explained_by_name, :set_aside_on, :set_aside_why,
  :form_token)
