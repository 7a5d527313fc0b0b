-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, end_on int, outcome text, method text, cancelled int, worker_id int
-- takes: worker_name text, team_id int, team_name text
update care_event set version = version + 1,
  end_on = :end_on, outcome = :outcome, method = :method, cancelled = :cancelled, worker_id = :worker_id, worker_name = :worker_name,
  team_id = :team_id, team_name = :team_name
where person_id = :person_id and event_type = 'assessment' and reference = :reference
