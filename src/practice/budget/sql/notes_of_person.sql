-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: account_id int, on_day int, outcome_reference text, words text, by_name text
select account_id, on_day, outcome_reference, words, by_name
from budget_change_note where person_id = :person_id order by account_id, on_day desc, note_id desc
