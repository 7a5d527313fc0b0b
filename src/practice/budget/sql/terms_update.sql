-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, statements text, holder_kind text, holder_name text, provider text
-- takes: agreed_on int, told_how_on int, told_managed_on int, told_disputes_on int, shown_examples_on int
-- takes: parties text, may_buy text, may_not_buy text, flexibility_percent int, who_decides text
-- takes: fee_weekly_pence int, fee_words text, bank_weeks int, bank_for_weeks int, bank_need text
-- takes: advance_weeks int, records_words text, review_words text, dispute_route text, ending_words text
-- takes: insurance_words text, data_words text, willing text, capable text, appropriate text, not_excluded text
-- takes: paid_into text, pay_basis text, family_in_household text, family_reason text
update budget_account set
  statements = :statements, holder_kind = :holder_kind, holder_name = :holder_name, provider = :provider,
  agreed_on = :agreed_on, told_how_on = :told_how_on, told_managed_on = :told_managed_on,
  told_disputes_on = :told_disputes_on, shown_examples_on = :shown_examples_on, parties = :parties,
  may_buy = :may_buy, may_not_buy = :may_not_buy, flexibility_percent = :flexibility_percent,
  who_decides = :who_decides, fee_weekly_pence = :fee_weekly_pence, fee_words = :fee_words,
  bank_weeks = :bank_weeks, bank_for_weeks = :bank_for_weeks, bank_need = :bank_need,
  advance_weeks = :advance_weeks, records_words = :records_words, review_words = :review_words,
  dispute_route = :dispute_route, ending_words = :ending_words, insurance_words = :insurance_words,
  data_words = :data_words, willing = :willing, capable = :capable, appropriate = :appropriate,
  not_excluded = :not_excluded, paid_into = :paid_into, pay_basis = :pay_basis,
  family_in_household = :family_in_household, family_reason = :family_reason
where person_id = :person_id and account_id = :account_id
