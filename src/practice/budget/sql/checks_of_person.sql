-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: account_id int, reference text, kind text, checked_on int, found text, words text, next_on int, by_name text
select account_id, reference, kind, checked_on, found, words, next_on, by_name
from budget_check where person_id = :person_id order by checked_on desc, check_id desc
