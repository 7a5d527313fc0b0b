-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, worker_id int, worker_name text, worker_role text, team_id int, team_name text
update thinking_page set worker_id = :worker_id, worker_name = :worker_name, worker_role = :worker_role, team_id = :team_id, team_name = :team_name
where person_id = :person_id and reference = :reference
