-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int
-- gives: point text, due_on int, done_on int, result text, note text, by_name text
select
  point, due_on, done_on, result, note, by_name
from short_term_follow_up where person_id = :person_id and episode_id = :episode_id order by due_on, point
