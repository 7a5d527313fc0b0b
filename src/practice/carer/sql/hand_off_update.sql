-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, kind text, passed_to text, passed_on int, words text
-- takes: acknowledged_on int, acknowledged_by text, worker_id int, worker_name text, team_id int, team_name text
update carer_hand_off set
  version = version + 1, kind = :kind, passed_to = :passed_to, passed_on = :passed_on, words = :words,
  acknowledged_on = :acknowledged_on, acknowledged_by = :acknowledged_by, worker_id = :worker_id,
  worker_name = :worker_name, team_id = :team_id, team_name = :team_name
where person_id = :person_id and reference = :reference and version = :version
