-- SPDX-License-Identifier: Apache-2.0
-- takes: from_on int
-- gives: clinic_id int, reference text, version int, venue_id int, weekday int, from_on int, to_on int, from_minute int
-- gives: to_minute int, slot_minutes int, capacity int, team_id int, team_name text, worker_id int, worker_name text
select
  clinic_id, reference, version, venue_id, weekday, from_on, to_on, from_minute, to_minute, slot_minutes, capacity,
  team_id, team_name, worker_id, worker_name
from clinic where to_on is null or to_on >= :from_on
order by venue_id, weekday, from_minute, clinic_id
