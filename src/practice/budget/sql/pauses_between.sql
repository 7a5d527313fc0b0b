-- SPDX-License-Identifier: Apache-2.0
-- takes: first_person int, last_person int
-- gives: account_id int, reference text, version int, kind text, from_on int, until_on int, percent int, reason text
select account_id, reference, version, kind, from_on, until_on, percent, reason
from budget_pause where person_id between :first_person and :last_person
order by person_id, account_id, from_on, pause_id
