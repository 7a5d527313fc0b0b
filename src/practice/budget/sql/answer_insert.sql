-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, answer_id int, statement_reference text, asked text, said text, words text
-- takes: by_name text, recorded_at int
insert into budget_answer (
  person_id, account_id, answer_id, statement_reference, asked, said, words, by_name, recorded_at)
values (
  :person_id, :account_id, :answer_id, :statement_reference, :asked, :said, :words, :by_name, :recorded_at)
