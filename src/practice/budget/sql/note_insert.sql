-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, on_day int, note_id int, outcome_reference text, words text, by_name text
-- takes: recorded_at int
insert into budget_change_note (
  person_id, account_id, on_day, note_id, outcome_reference, words, by_name, recorded_at)
values (:person_id, :account_id, :on_day, :note_id, :outcome_reference, :words, :by_name, :recorded_at)
