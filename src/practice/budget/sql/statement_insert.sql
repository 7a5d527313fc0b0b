-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, from_on int, to_on int, reference text, made_at int, made_by text
-- takes: opening_pence int, council_pence int, person_pence int, other_pence int, spent_pence int, fee_pence int
-- takes: given_back_pence int, closing_pence int, earned_pence int, earned_to_date_pence int
-- takes: spent_to_date_pence int, committed_pence int, unlinked_pence int, forecast_pence int
-- takes: next_earned_pence int, weekly_pence int
insert into budget_statement (
  person_id, account_id, from_on, to_on, reference, made_at, made_by, opening_pence, council_pence, person_pence,
  other_pence, spent_pence, fee_pence, given_back_pence, closing_pence, earned_pence, earned_to_date_pence,
  spent_to_date_pence, committed_pence, unlinked_pence, forecast_pence, next_earned_pence, weekly_pence)
values (
  :person_id, :account_id, :from_on, :to_on, :reference, :made_at, :made_by, :opening_pence, :council_pence,
  :person_pence, :other_pence, :spent_pence, :fee_pence, :given_back_pence, :closing_pence, :earned_pence,
  :earned_to_date_pence, :spent_to_date_pence, :committed_pence, :unlinked_pence, :forecast_pence,
  :next_earned_pence, :weekly_pence)
on conflict (person_id, account_id, from_on) do nothing
