-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, budget_pence int, contingency_pence int, grid_reference text
update calibration set version = version + 1, budget_pence = :budget_pence, contingency_pence = :contingency_pence,
  grid_reference = :grid_reference
where reference = :reference and version = :version
