-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, appropriate_pence int, why text, paired_by_id int, paired_by_name text, paired_on int
update calibration_case set version = version + 1, appropriate_pence = :appropriate_pence, why = :why,
  paired_by_id = :paired_by_id, paired_by_name = :paired_by_name, paired_on = :paired_on
where reference = :reference and version = :version
