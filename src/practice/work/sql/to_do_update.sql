-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, words text, due_on int, team_id int, worker_id int, worker_name text
update to_do set version = version + 1, words = :words, due_on = :due_on, team_id = :team_id, worker_id = :worker_id,
  worker_name = :worker_name
where reference = :reference and version = :version and done_at is null
