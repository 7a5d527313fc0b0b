-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, emergency_id int, reference text, for_id int, who_steps_in text, tell_first text
-- takes: house_keys text, medicines text, what_matters text, made_on int, look_again_on int, worker_id int
-- takes: worker_name text, team_id int, team_name text, recorded_at int
insert into carer_emergency (
  person_id, emergency_id, reference, for_id, who_steps_in, tell_first, house_keys, medicines, what_matters, made_on,
  look_again_on, worker_id, worker_name, team_id, team_name, recorded_at)
values (
  :person_id, :emergency_id, :reference, :for_id, :who_steps_in, :tell_first, :house_keys, :medicines, :what_matters,
  :made_on, :look_again_on, :worker_id, :worker_name, :team_id, :team_name, :recorded_at)
