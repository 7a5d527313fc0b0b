-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, broker_request_id int, reference text, asked_on int, asked_by_id int, asked_by_name text
-- takes: asked_by_role text, team_id int, team_name text, sought text, why text, needed_by int
-- takes: contact_reference text, broker_id int, broker_name text, taken_on int, next_on int, closed_on int
-- takes: result text, result_words text, recorded_at int, form_token text
insert into broker_request (
  person_id, broker_request_id, reference, asked_on, asked_by_id, asked_by_name, asked_by_role, team_id, team_name,
  sought, why, needed_by, contact_reference, broker_id, broker_name, taken_on, next_on, closed_on, result,
  result_words, recorded_at, form_token)
values (
  :person_id, :broker_request_id, :reference, :asked_on, :asked_by_id, :asked_by_name, :asked_by_role, :team_id,
  :team_name, :sought, :why, :needed_by, :contact_reference, :broker_id, :broker_name, :taken_on, :next_on,
  :closed_on, :result, :result_words, :recorded_at, :form_token)
