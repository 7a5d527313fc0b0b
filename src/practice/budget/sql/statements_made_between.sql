-- SPDX-License-Identifier: Apache-2.0
-- takes: first_person int, last_person int
-- gives: account_id int, to_on int
select account_id, max(to_on) as to_on
from budget_statement where person_id between :first_person and :last_person group by person_id, account_id
