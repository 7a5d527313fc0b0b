-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, venue_id int, weekday int, from_on int, to_on int, from_minute int, to_minute int
-- takes: slot_minutes int, capacity int, team_id int, team_name text, worker_id int, worker_name text, made_at int
-- gives: clinic_id int
insert into clinic (
  reference, venue_id, weekday, from_on, to_on, from_minute, to_minute, slot_minutes, capacity, team_id, team_name,
  worker_id, worker_name, made_at)
values (
  :reference, :venue_id, :weekday, :from_on, :to_on, :from_minute, :to_minute, :slot_minutes, :capacity, :team_id,
  :team_name, :worker_id, :worker_name, :made_at)
returning clinic_id
