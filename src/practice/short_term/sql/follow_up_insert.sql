-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, point text, due_on int, done_on int, result text, note text
-- takes: by_name text
insert into short_term_follow_up (
  person_id, episode_id, point, due_on, done_on, result, note, by_name)
values (
  :person_id, :episode_id, :point, :due_on, :done_on, :result, :note, :by_name)
