-- SPDX-License-Identifier: Apache-2.0
-- takes: calibration_reference text, place int, reference text, person_id int, allocation_reference text, team_id int
-- takes: reason text, age text, ethnicity text, setting text, fold int, levels text, adjustments_pence int, past_pence int
insert into calibration_case (
  calibration_reference, place, reference, person_id, allocation_reference, team_id, reason, age, ethnicity, setting, fold,
  levels, adjustments_pence, past_pence)
values (
  :calibration_reference, :place, :reference, :person_id, :allocation_reference, :team_id, :reason, :age, :ethnicity,
  :setting, :fold, :levels, :adjustments_pence, :past_pence)
