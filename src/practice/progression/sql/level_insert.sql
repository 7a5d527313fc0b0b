-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, on_day int, level_id int, reference text, level text, level_rank int, list_version int
-- takes: own_level text, own_rating int, evidence text, hours real, pence int, recorded_at int, recorded_by text
-- takes: corrects text, corrected_by text, correction_reason text
insert into progression_level (
  person_id, on_day, level_id, reference, level, level_rank, list_version, own_level, own_rating, evidence, hours,
  pence, recorded_at, recorded_by, corrects, corrected_by, correction_reason)
values (
  :person_id, :on_day, :level_id, :reference, :level, :level_rank, :list_version, :own_level, :own_rating, :evidence,
  :hours, :pence, :recorded_at, :recorded_by, :corrects, :corrected_by, :correction_reason)
