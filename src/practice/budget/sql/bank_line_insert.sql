-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, bank_line_id int, reference text, on_day int, pence int, words text
-- takes: line_key text, loaded_at int, loaded_by text
insert into budget_bank_line (
  person_id, account_id, bank_line_id, reference, on_day, pence, words, line_key, loaded_at, loaded_by)
values (
  :person_id, :account_id, :bank_line_id, :reference, :on_day, :pence, :words, :line_key, :loaded_at, :loaded_by)
on conflict (account_id, line_key) do nothing
