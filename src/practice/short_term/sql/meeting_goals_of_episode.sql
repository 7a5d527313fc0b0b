-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int
-- gives: meeting_id int, goal_id int, rating int, level int, helped text, in_the_way text, next_step text
select
  meeting_id, goal_id, rating, level, helped, in_the_way, next_step
from short_term_meeting_goal where person_id = :person_id and episode_id = :episode_id order by meeting_id, goal_id
