-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: on_day int, level_id int, reference text, level text, level_rank int, list_version int, own_level text
-- gives: own_rating int, evidence text, hours real, pence int, recorded_at int, recorded_by text, corrects text
-- gives: corrected_by text, correction_reason text
select
  on_day, level_id, reference, level, level_rank, list_version, own_level, own_rating, evidence, hours, pence,
  recorded_at, recorded_by, corrects, corrected_by, correction_reason
from progression_level where person_id = :person_id order by on_day, level_id
