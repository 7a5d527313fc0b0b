-- SPDX-License-Identifier: Apache-2.0
-- takes: first_person int, last_person int
-- gives: account_id int, reference text, version int, kind text, outcome_reference text, piece_reference text
-- gives: service_reference text, what text, weekly_pence int, one_off_pence int, starts_on int, ends_on int
-- gives: reason text, recorded_by text
select account_id, reference, version, kind, outcome_reference, piece_reference, service_reference, what,
  weekly_pence, one_off_pence, starts_on, ends_on, reason, recorded_by
from budget_amount where person_id between :first_person and :last_person
order by person_id, account_id, amount_id
