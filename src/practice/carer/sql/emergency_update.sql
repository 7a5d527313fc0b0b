-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, who_steps_in text, tell_first text, house_keys text
-- takes: medicines text, what_matters text, made_on int, look_again_on int, worker_id int, worker_name text
-- takes: team_id int, team_name text
update carer_emergency set
  version = version + 1, who_steps_in = :who_steps_in, tell_first = :tell_first, house_keys = :house_keys,
  medicines = :medicines, what_matters = :what_matters, made_on = :made_on, look_again_on = :look_again_on,
  worker_id = :worker_id, worker_name = :worker_name, team_id = :team_id, team_name = :team_name
where person_id = :person_id and reference = :reference and version = :version
