-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: person_id int, allocation_id int, reference text, version int, grid_reference text, assessment_reference text
-- gives: worker_id int, worker_name text, worker_role text, team_id int, team_name text, opened_on int, levels text
-- gives: override_weekly_pence int, override_why text, decided_at int, decided_on int, decided_by_name text
-- gives: decided_by_role text, cells text, described_pence int, judged_pence int, adjustments_pence int
-- gives: one_off_pence int, weekly_pence int, annual_pence int, tolerance_percent int, tolerance_rule int
-- gives: needs_signature int, signed_at int, signed_by_name text, returned_at int, returned_by_name text, returned_why text, explained_on int
-- gives: explained_how text, explained_by_name text, set_aside_on int, set_aside_why text
select a.person_id, a.allocation_id, a.reference, a.version, a.grid_reference, a.assessment_reference, a.worker_id, a.worker_name,
  a.worker_role, a.team_id, a.team_name, a.opened_on, a.levels, a.override_weekly_pence, a.override_why, a.decided_at,
  a.decided_on, a.decided_by_name, a.decided_by_role, a.cells, a.described_pence, a.judged_pence, a.adjustments_pence,
  a.one_off_pence, a.weekly_pence, a.annual_pence, a.tolerance_percent, a.tolerance_rule, a.needs_signature, a.signed_at,
  a.signed_by_name, a.returned_at, a.returned_by_name, a.returned_why, a.explained_on, a.explained_how, a.explained_by_name, a.set_aside_on,
  a.set_aside_why
from allocation a where a.person_id = :person_id order by a.allocation_id desc
