-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, equipment_id int, check_id int, checked_on int, result text
-- takes: note text, by_name text
insert into short_term_equipment_check (
  person_id, episode_id, equipment_id, check_id, checked_on, result, note, by_name)
values (
  :person_id, :episode_id, :equipment_id, :check_id, :checked_on, :result, :note, :by_name)
