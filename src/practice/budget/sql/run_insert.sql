-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, until_on int, started_at int, started_by text, accounts int
-- gives: run_id int
insert into budget_run (reference, until_on, started_at, started_by, accounts)
values (:reference, :until_on, :started_at, :started_by, :accounts) returning run_id
