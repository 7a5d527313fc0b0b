-- SPDX-License-Identifier: Apache-2.0
-- takes: calibration_reference text
-- gives: place int, reference text, version int, person_id int, allocation_reference text, team_id int, reason text
-- gives: age text, ethnicity text, setting text, fold int, levels text, adjustments_pence int, past_pence int
-- gives: appropriate_pence int, why text, paired_by_id int, paired_by_name text, paired_on int
select place, reference, version, person_id, allocation_reference, team_id, reason, age, ethnicity, setting, fold, levels,
  adjustments_pence, past_pence, appropriate_pence, why, paired_by_id, paired_by_name, paired_on
from calibration_case where calibration_reference = :calibration_reference order by place
