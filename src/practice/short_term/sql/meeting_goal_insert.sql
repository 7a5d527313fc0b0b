-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, meeting_id int, goal_id int, rating int, level int, helped text
-- takes: in_the_way text, next_step text
insert into short_term_meeting_goal (
  person_id, episode_id, meeting_id, goal_id, rating, level, helped, in_the_way, next_step)
values (
  :person_id, :episode_id, :meeting_id, :goal_id, :rating, :level, :helped, :in_the_way, :next_step)
