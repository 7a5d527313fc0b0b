-- SPDX-License-Identifier: Apache-2.0
-- takes: first_person int, last_person int
-- gives: account_id int, on_day int, reference text, kind text, from_place text, from_outcome text
-- gives: to_place text, to_outcome text, pence int, words text, period_from int, period_to int, source text
-- gives: source_key text, reverses text, reason text, by_name text, recorded_at int
select account_id, on_day, reference, kind, from_place, from_outcome, to_place, to_outcome, pence, words,
  period_from, period_to, source, source_key, reverses, reason, by_name, recorded_at
from budget_entry where person_id between :first_person and :last_person
order by person_id, account_id, on_day, entry_id
