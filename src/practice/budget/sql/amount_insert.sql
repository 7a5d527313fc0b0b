-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, amount_id int, reference text, kind text, outcome_reference text
-- takes: piece_reference text, service_reference text, what text, weekly_pence int, one_off_pence int
-- takes: starts_on int, ends_on int, reason text, recorded_at int, recorded_by text
insert into budget_amount (
  person_id, account_id, amount_id, reference, kind, outcome_reference, piece_reference, service_reference, what,
  weekly_pence, one_off_pence, starts_on, ends_on, reason, recorded_at, recorded_by)
values (
  :person_id, :account_id, :amount_id, :reference, :kind, :outcome_reference, :piece_reference, :service_reference,
  :what, :weekly_pence, :one_off_pence, :starts_on, :ends_on, :reason, :recorded_at, :recorded_by)
