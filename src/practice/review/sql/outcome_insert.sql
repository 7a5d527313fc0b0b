-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, review_id int, outcome_reference text, words text, direction text
-- takes: own_attainment text, own_help text, others_attainment text, others_help text, others_name text
-- takes: difference_words text, result text, evidence text, working text, not_working text, keep text
-- takes: level int, importance int, difficulty int, next_less text, next_expected text, next_more text
insert into review_outcome (
  person_id, review_id, outcome_reference, words, direction, own_attainment, own_help, others_attainment,
  others_help, others_name, difference_words, result, evidence, working, not_working, keep, level,
  importance, difficulty, next_less, next_expected, next_more)
values (
  :person_id, :review_id, :outcome_reference, :words, :direction, :own_attainment, :own_help,
  :others_attainment, :others_help, :others_name, :difference_words, :result, :evidence, :working,
  :not_working, :keep, :level, :importance, :difficulty, :next_less, :next_expected, :next_more)
