-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, on_day int, entry_id int, reference text, kind text, from_place text
-- takes: from_outcome text, to_place text, to_outcome text, pence int, words text, period_from int
-- takes: period_to int, source text, source_key text, reverses text, reason text, by_name text, recorded_at int
insert into budget_entry (
  person_id, account_id, on_day, entry_id, reference, kind, from_place, from_outcome, to_place, to_outcome, pence,
  words, period_from, period_to, source, source_key, reverses, reason, by_name, recorded_at)
values (
  :person_id, :account_id, :on_day, :entry_id, :reference, :kind, :from_place, :from_outcome, :to_place, :to_outcome,
  :pence, :words, :period_from, :period_to, :source, :source_key, :reverses, :reason, :by_name, :recorded_at)
