-- SPDX-License-Identifier: Apache-2.0
-- takes: first_person int, last_person int
-- gives: person_id int, account_id int, reference text, version int, plan_reference text, holding text
-- gives: holder_kind text, holder_name text, provider text, worker_id int, worker_name text, team_id int
-- gives: team_name text, starts_on int, ended_on int, ended_reason text, statements text, agreed_on int
-- gives: told_how_on int, told_managed_on int, told_disputes_on int, shown_examples_on int, parties text
-- gives: may_buy text, may_not_buy text, flexibility_percent int, who_decides text, fee_weekly_pence int
-- gives: fee_words text, bank_weeks int, bank_for_weeks int, bank_need text, advance_weeks int
-- gives: records_words text, review_words text, dispute_route text, ending_words text, insurance_words text
-- gives: data_words text, willing text, capable text, appropriate text, not_excluded text, paid_into text
-- gives: pay_basis text, family_in_household text, family_reason text, died_on int
select
  a.person_id, a.account_id, a.reference, a.version, a.plan_reference, a.holding, a.holder_kind, a.holder_name,
  a.provider, a.worker_id, a.worker_name, a.team_id, a.team_name, a.starts_on, a.ended_on, a.ended_reason,
  a.statements, a.agreed_on, a.told_how_on, a.told_managed_on, a.told_disputes_on, a.shown_examples_on, a.parties,
  a.may_buy, a.may_not_buy, a.flexibility_percent, a.who_decides, a.fee_weekly_pence, a.fee_words, a.bank_weeks,
  a.bank_for_weeks, a.bank_need, a.advance_weeks, a.records_words, a.review_words, a.dispute_route, a.ending_words,
  a.insurance_words, a.data_words, a.willing, a.capable, a.appropriate, a.not_excluded, a.paid_into, a.pay_basis,
  a.family_in_household, a.family_reason, p.died_on
from budget_account a
join person p on p.person_id = a.person_id
where a.person_id between :first_person and :last_person
order by a.person_id, a.starts_on desc, a.account_id desc
