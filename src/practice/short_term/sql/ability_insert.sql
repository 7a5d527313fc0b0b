-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, moment text, activity text, help text
insert into short_term_ability (
  person_id, episode_id, moment, activity, help)
values (
  :person_id, :episode_id, :moment, :activity, :help)
