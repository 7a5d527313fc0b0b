-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, start_on int, care_event_id int, reference text, end_on int, outcome text, description text
-- takes: assessment_type text, method text, worker_id int, worker_name text, team_id int, team_name text
insert into care_event (
  person_id, start_on, care_event_id, reference, event_type, end_on, outcome, description, assessment_type, method, worker_id,
  worker_name, team_id, team_name, conversation)
values (
  :person_id, :start_on, :care_event_id, :reference, 'assessment', :end_on, :outcome, :description, :assessment_type, :method, :worker_id,
  :worker_name, :team_id, :team_name, 1)
