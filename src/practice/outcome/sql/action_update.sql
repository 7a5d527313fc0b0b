-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, action_id int, version int, what text, measure text, achievable text, first_step text
-- takes: by_on int, look_on int, owner_kind text, owner_name text, worker_id int, team_id int, resource text
-- takes: resource_pence int, barrier text, status text, status_on int, status_why text
update outcome_action set version = version + 1,
  what = :what, measure = :measure, achievable = :achievable, first_step = :first_step, by_on = :by_on,
  look_on = :look_on, owner_kind = :owner_kind, owner_name = :owner_name, worker_id = :worker_id,
  team_id = :team_id, resource = :resource, resource_pence = :resource_pence, barrier = :barrier,
  status = :status, status_on = :status_on, status_why = :status_why
where person_id = :person_id and action_id = :action_id and version = :version
