-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int
-- gives: goal_id int, reference text, words text, baseline text, measure text, target_on int
-- gives: start_rating int, importance int, difficulty int, much_less text, less text, expected text
-- gives: more text, much_more text, set_on int, replaces text, set_aside_on int, set_aside_reason text
-- gives: end_rating int, end_level int
select
  goal_id, reference, words, baseline, measure, target_on, start_rating, importance, difficulty, much_less, less,
  expected, more, much_more, set_on, replaces, set_aside_on, set_aside_reason, end_rating, end_level
from short_term_goal where person_id = :person_id and episode_id = :episode_id order by goal_id
