-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: calibration_reference text, version int, allocation_reference text, grid_reference text, levels text
-- gives: adjustments_pence int, appropriate_pence int, why text, paired_by_name text, paired_on int, draft_grid text
-- gives: person_reference text
select c.calibration_reference, c.version, c.allocation_reference, k.base_grid as grid_reference, c.levels,
  c.adjustments_pence, c.appropriate_pence, c.why, c.paired_by_name, c.paired_on, k.grid_reference as draft_grid,
  p.reference as person_reference
from calibration_case c
join calibration k on k.reference = c.calibration_reference
join person p on p.person_id = c.person_id
where c.reference = :reference
