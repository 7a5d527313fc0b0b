-- SPDX-License-Identifier: Apache-2.0
-- takes: for_id int, reference text, worker_id int, worker_name text, team_id int, team_name text
update carer_offer set worker_id = :worker_id, worker_name = :worker_name, team_id = :team_id, team_name = :team_name
where for_id = :for_id and reference = :reference
