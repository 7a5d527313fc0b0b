-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, from_on int, outcome_reference text, planned_pence int, spent_pence int
-- takes: committed_pence int
insert into budget_statement_outcome (
  person_id, account_id, from_on, outcome_reference, planned_pence, spent_pence, committed_pence)
values (:person_id, :account_id, :from_on, :outcome_reference, :planned_pence, :spent_pence, :committed_pence)
