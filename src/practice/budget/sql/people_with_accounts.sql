-- SPDX-License-Identifier: Apache-2.0
-- gives: person_id int, accounts int
select person_id, count(*) as accounts from budget_account group by person_id order by person_id
