-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, hand_off_id int, reference text, kind text, passed_to text, passed_on int, words text
-- takes: acknowledged_on int, acknowledged_by text, worker_id int, worker_name text, team_id int, team_name text
-- takes: recorded_at int
insert into carer_hand_off (
  person_id, hand_off_id, reference, kind, passed_to, passed_on, words, acknowledged_on, acknowledged_by, worker_id,
  worker_name, team_id, team_name, recorded_at)
values (
  :person_id, :hand_off_id, :reference, :kind, :passed_to, :passed_on, :words, :acknowledged_on, :acknowledged_by,
  :worker_id, :worker_name, :team_id, :team_name, :recorded_at)
