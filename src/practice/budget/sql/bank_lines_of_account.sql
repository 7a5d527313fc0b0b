-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int
-- gives: reference text, version int, on_day int, pence int, words text, line_key text, entry_reference text
-- gives: set_aside text
select b.reference, b.version, b.on_day, b.pence, b.words, b.line_key,
  case when r.reverses is null then b.entry_reference else '' end as entry_reference, b.set_aside
from budget_bank_line b
left join budget_entry r on r.reverses = b.entry_reference and b.entry_reference <> ''
where b.person_id = :person_id and b.account_id = :account_id
order by b.on_day desc, b.bank_line_id desc
