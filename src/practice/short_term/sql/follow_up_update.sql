-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, point text, due_on int, done_on int, result text, note text
-- takes: by_name text
update short_term_follow_up set
  due_on = :due_on, done_on = :done_on, result = :result, note = :note, by_name = :by_name
where person_id = :person_id and episode_id = :episode_id and point = :point
