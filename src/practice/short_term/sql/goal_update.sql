-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, goal_id int, set_aside_on int, set_aside_reason text, end_rating int
-- takes: end_level int
update short_term_goal set
  set_aside_on = :set_aside_on, set_aside_reason = :set_aside_reason, end_rating = :end_rating, end_level = :end_level
where person_id = :person_id and episode_id = :episode_id and goal_id = :goal_id
