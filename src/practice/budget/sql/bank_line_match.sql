-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, entry_reference text, set_aside text
update budget_bank_line set version = version + 1, entry_reference = :entry_reference, set_aside = :set_aside
where person_id = :person_id and reference = :reference and version = :version
