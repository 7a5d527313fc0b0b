-- SPDX-License-Identifier: Apache-2.0
-- takes: closed_on int
-- takes: person_id int, reference text, version int, danger text, what_happened text, who_at_risk text
-- takes: done_so_far text, team_id int, team_name text, worker_id int, worker_name text, taken_at int
-- takes: first_seen_at int, seen_note text, next_at int, next_words text, outcome text, outcome_note text
-- takes: avoided_admission text, avoided_why text, closed_at int, closed_by_name text
update rapid_response set version = version + 1,
  closed_on = :closed_on, danger = :danger, what_happened = :what_happened, who_at_risk = :who_at_risk, done_so_far = :done_so_far,
  team_id = :team_id, team_name = :team_name, worker_id = :worker_id, worker_name = :worker_name, taken_at = :taken_at,
  first_seen_at = :first_seen_at, seen_note = :seen_note, next_at = :next_at, next_words = :next_words,
  outcome = :outcome, outcome_note = :outcome_note, avoided_admission = :avoided_admission, avoided_why = :avoided_why,
  closed_at = :closed_at, closed_by_name = :closed_by_name
where person_id = :person_id and reference = :reference and version = :version
