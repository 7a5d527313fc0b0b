-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, allocation_id int, version int, override_weekly_pence int, override_why text, decided_at int
-- takes: decided_on int, decided_by_name text, decided_by_role text, cells text, described_pence int, judged_pence int
-- takes: adjustments_pence int, one_off_pence int, weekly_pence int, annual_pence int, tolerance_percent int
-- takes: tolerance_rule int, needs_signature int
update allocation set version = version + 1, override_weekly_pence = :override_weekly_pence, override_why = :override_why,
  decided_at = :decided_at, decided_on = :decided_on, decided_by_name = :decided_by_name,
  decided_by_role = :decided_by_role, cells = :cells, described_pence = :described_pence, judged_pence = :judged_pence,
  adjustments_pence = :adjustments_pence, one_off_pence = :one_off_pence, weekly_pence = :weekly_pence,
  annual_pence = :annual_pence, tolerance_percent = :tolerance_percent, tolerance_rule = :tolerance_rule,
  needs_signature = :needs_signature
where person_id = :person_id and allocation_id = :allocation_id and version = :version and decided_at is null
  and set_aside_on is null
