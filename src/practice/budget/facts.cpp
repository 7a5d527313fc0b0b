// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/saving.hpp"

namespace stepwise::budget {
namespace {

std::string day(const std::optional<Date>& date) { return date ? date->iso() : ""; }
std::string pence(std::int64_t amount) { return amount == 0 ? "" : std::to_string(amount); }

}  // namespace

sheet::Facts facts_of(const Account& a) {
  const Terms& t = a.terms;
  return {{"holding", std::string{holding_key(a.holding)}}, {"holder_kind", a.holder_kind}, {"holder_name", a.holder_name}, {"provider", a.provider}, {"worker", a.owner.worker_name},
          {"starts_on", a.starts_on.iso()}, {"ended_on", day(a.ended_on)}, {"ended_reason", a.ended_reason}, {"statements", a.statements}, {"agreed_on", day(t.agreed_on)},
          {"told_how_on", day(t.told_how_on)}, {"told_managed_on", day(t.told_managed_on)}, {"told_disputes_on", day(t.told_disputes_on)},
          {"shown_examples_on", day(t.shown_examples_on)}, {"parties", t.parties}, {"may_buy", t.may_buy}, {"may_not_buy", t.may_not_buy},
          {"flexibility_percent", pence(t.flexibility_percent)}, {"who_decides", t.who_decides}, {"fee_weekly_pence", pence(t.fee_weekly_pence)}, {"fee_words", t.fee_words},
          {"bank_weeks", pence(t.bank_weeks)}, {"bank_for_weeks", pence(t.bank_for_weeks)}, {"bank_need", t.bank_need}, {"advance_weeks", pence(t.advance_weeks)},
          {"records_words", t.records_words}, {"review_words", t.review_words}, {"dispute_route", t.dispute_route}, {"ending_words", t.ending_words},
          {"insurance_words", t.insurance_words}, {"data_words", t.data_words}, {"willing", t.willing}, {"capable", t.capable}, {"appropriate", t.appropriate},
          {"not_excluded", t.not_excluded}, {"paid_into", t.paid_into}, {"pay_basis", t.pay_basis}, {"family_in_household", t.family_in_household},
          {"family_reason", t.family_reason}};
}

sheet::Facts facts_of(const Amount& a) {
  return {{"kind", a.kind}, {"outcome", a.outcome_reference}, {"piece", a.piece_reference}, {"service", a.service_reference}, {"what", a.what}, {"weekly_pence", pence(a.weekly_pence)},
          {"one_off_pence", pence(a.one_off_pence)}, {"starts_on", a.starts_on.iso()}, {"ends_on", day(a.ends_on)}, {"reason", a.reason}};
}

sheet::Facts facts_of(const Entry& e) {
  return {{"kind", std::string{kind_key(e.kind)}}, {"on", e.on.iso()}, {"from", std::string{place_key(e.from.place)}}, {"from_outcome", e.from.outcome},
          {"to", std::string{place_key(e.to.place)}}, {"to_outcome", e.to.outcome}, {"pence", pence(e.pence)}, {"words", e.words}, {"period_from", day(e.period_from)},
          {"period_to", day(e.period_to)}, {"source", e.source}, {"reverses", e.reverses}, {"reason", e.reason}};
}

std::string subject_of(const Account& account) { return "budget:" + account.reference; }

}  // namespace stepwise::budget
