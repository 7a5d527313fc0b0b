-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, withdrawn_at int
update budget_link set withdrawn_at = :withdrawn_at
where person_id = :person_id and reference = :reference and withdrawn_at is null
