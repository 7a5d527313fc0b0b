-- SPDX-License-Identifier: Apache-2.0
-- The review as the national return knows it, from the day it is held.
-- takes: person_id int, start_on int, care_event_id int, reference text, review_reason text, worker_name text, team_id int
-- takes: team_name text, description text
insert into care_event (
  person_id, start_on, care_event_id, reference, event_type, review_reason, worker_name, team_id, team_name, description)
values (
  :person_id, :start_on, :care_event_id, :reference, 'review', :review_reason, :worker_name, :team_id, :team_name,
  :description)
