-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, equipment_id int, version int, next_check_on int
update short_term_equipment set version = version + 1,
  next_check_on = :next_check_on
where person_id = :person_id and episode_id = :episode_id and equipment_id = :equipment_id and version = :version
