-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, allocation_id int, version int, signed_at int, signed_by_name text, returned_at int
-- takes: returned_by_name text, returned_why text, explained_on int, explained_how text, explained_by_name text
-- takes: set_aside_on int, set_aside_why text, worker_id int, worker_name text, worker_role text, team_id int
-- takes: team_name text
update allocation set version = version + 1, signed_at = :signed_at, signed_by_name = :signed_by_name,
  returned_at = :returned_at, returned_by_name = :returned_by_name, returned_why = :returned_why,
  explained_on = :explained_on, explained_how = :explained_how, explained_by_name = :explained_by_name,
  set_aside_on = :set_aside_on, set_aside_why = :set_aside_why, worker_id = :worker_id, worker_name = :worker_name,
  worker_role = :worker_role, team_id = :team_id, team_name = :team_name
where person_id = :person_id and allocation_id = :allocation_id and version = :version
