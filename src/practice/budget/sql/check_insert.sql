-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, check_id int, reference text, kind text, checked_on int, found text
-- takes: words text, next_on int, by_name text, recorded_at int
insert into budget_check (
  person_id, account_id, check_id, reference, kind, checked_on, found, words, next_on, by_name, recorded_at)
values (
  :person_id, :account_id, :check_id, :reference, :kind, :checked_on, :found, :words, :next_on, :by_name,
  :recorded_at)
