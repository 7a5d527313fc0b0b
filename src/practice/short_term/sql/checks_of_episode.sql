-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int
-- gives: equipment_id int, check_id int, checked_on int, result text, note text, by_name text
select
  equipment_id, check_id, checked_on, result, note, by_name
from short_term_equipment_check where person_id = :person_id and episode_id = :episode_id order by checked_on, check_id
