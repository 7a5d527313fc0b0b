-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, week_on int, planned real, delivered real, from_file int
-- takes: by_name text
insert into short_term_hours (
  person_id, episode_id, week_on, planned, delivered, from_file, by_name)
values (
  :person_id, :episode_id, :week_on, :planned, :delivered, :from_file, :by_name)
