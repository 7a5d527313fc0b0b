-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, ends_on int
update budget_amount set version = version + 1, ends_on = :ends_on
where person_id = :person_id and reference = :reference and version = :version
