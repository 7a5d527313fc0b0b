-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int
-- gives: from_on int, outcome_reference text, planned_pence int, spent_pence int, committed_pence int
select from_on, outcome_reference, planned_pence, spent_pence, committed_pence
from budget_statement_outcome where person_id = :person_id and account_id = :account_id
order by from_on desc, outcome_reference
