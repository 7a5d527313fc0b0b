-- SPDX-License-Identifier: Apache-2.0
-- takes: row_limit int
-- gives: reference text, until_on int, started_at int, started_by text, accounts int, done int, made int
-- gives: finished_at int, stopped_words text
select reference, until_on, started_at, started_by, accounts, done, made, finished_at, stopped_words
from budget_run order by run_id desc limit :row_limit
