-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, done int, made int, finished_at int, stopped_words text
update budget_run set done = :done, made = :made, finished_at = :finished_at, stopped_words = :stopped_words
where reference = :reference
