-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, version int, worker_id int, worker_name text, team_id int, team_name text
-- takes: ended_on int, ended_reason text
update budget_account set version = version + 1, worker_id = :worker_id, worker_name = :worker_name,
  team_id = :team_id, team_name = :team_name, ended_on = :ended_on, ended_reason = :ended_reason
where person_id = :person_id and account_id = :account_id and version = :version
