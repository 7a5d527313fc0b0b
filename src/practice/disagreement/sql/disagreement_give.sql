-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, disagreement_id int, worker_id int, worker_name text, team_id int, team_name text
update disagreement set worker_id = :worker_id, worker_name = :worker_name, team_id = :team_id, team_name = :team_name
where person_id = :person_id and disagreement_id = :disagreement_id
