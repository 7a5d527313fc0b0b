-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, goal_id int, reference text, words text, baseline text, measure text
-- takes: target_on int, start_rating int, importance int, difficulty int, much_less text, less text
-- takes: expected text, more text, much_more text, set_on int, replaces text, set_aside_on int
-- takes: set_aside_reason text, end_rating int, end_level int, form_token text
insert into short_term_goal (
  person_id, episode_id, goal_id, reference, words, baseline, measure, target_on, start_rating, importance,
  difficulty, much_less, less, expected, more, much_more, set_on, replaces, set_aside_on, set_aside_reason,
  end_rating, end_level, form_token)
values (
  :person_id, :episode_id, :goal_id, :reference, :words, :baseline, :measure, :target_on, :start_rating, :importance,
  :difficulty, :much_less, :less, :expected, :more, :much_more, :set_on, :replaces, :set_aside_on, :set_aside_reason,
  :end_rating, :end_level, :form_token)
