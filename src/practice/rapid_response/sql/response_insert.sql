-- SPDX-License-Identifier: Apache-2.0
-- takes: received_on int, closed_on int
-- takes: person_id int, rapid_response_id int, reference text, version int, received_at int, danger text
-- takes: what_happened text, who_at_risk text, done_so_far text, contact_reference text, team_id int, team_name text
-- takes: worker_id int, worker_name text, taken_at int, first_seen_at int, seen_note text, next_at int
-- takes: next_words text, outcome text, outcome_note text, avoided_admission text, avoided_why text, closed_at int
-- takes: closed_by_name text, recorded_by_name text, form_token text
insert into rapid_response (
  person_id, rapid_response_id, reference, version, received_at, received_on, closed_on, danger, what_happened, who_at_risk, done_so_far,
  contact_reference, team_id, team_name, worker_id, worker_name, taken_at, first_seen_at, seen_note, next_at,
  next_words, outcome, outcome_note, avoided_admission, avoided_why, closed_at, closed_by_name, recorded_by_name,
  form_token)
values (
  :person_id, :rapid_response_id, :reference, :version, :received_at, :received_on, :closed_on, :danger, :what_happened, :who_at_risk,
  :done_so_far, :contact_reference, :team_id, :team_name, :worker_id, :worker_name, :taken_at, :first_seen_at,
  :seen_note, :next_at, :next_words, :outcome, :outcome_note, :avoided_admission, :avoided_why, :closed_at,
  :closed_by_name, :recorded_by_name, :form_token)
