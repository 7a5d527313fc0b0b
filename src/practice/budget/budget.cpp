// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/budget.hpp"

#include <algorithm>
#include <array>

namespace stepwise::budget {
namespace {

constexpr std::array<Holding, 3> all_holdings{Holding::direct_payment, Holding::isf, Holding::managed};
constexpr int first_check_months = 6, next_check_months = 12;
constexpr std::int64_t most_percent = 100, most_weeks = 52;

void needed(std::vector<Problem>& out, bool there, std::string_view field, Words sentence) {
  if (!there) out.push_back({std::string{field}, "needed", sentence.str()});
}

void steps_of_a_fund(const Account& account, std::vector<Problem>& out) {
  struct Step {
    std::string_view field;
    std::optional<Date> day;
    Message missing;
  };
  const Terms& terms = account.terms;
  const std::array<Step, 4> steps{{{"told_how", terms.told_how_on, noted("Enter the day on which you explained how the fund and its contract work")},
                                   {"told_managed", terms.told_managed_on, noted("Enter the day on which you explained how the provider looks after the money")},
                                   {"told_disputes", terms.told_disputes_on, noted("Enter the day on which you explained what to do about a disagreement")},
                                   {"shown_examples", terms.shown_examples_on, noted("Enter the day on which you looked at real examples from near by")}}};
  for (const auto& step : steps) {
    needed(out, step.day.has_value(), step.field, t(step.missing));
    if (step.day && *step.day >= account.starts_on) out.push_back({std::string{step.field}, "step_late", t("This must be before the fund starts, on {0}", long_date(account.starts_on))});
  }
}

void agreement_of_a_fund(const Terms& terms, std::vector<Problem>& out) {
  needed(out, !terms.parties.empty(), "parties", t("Write who the agreement is between"));
  needed(out, !terms.may_buy.empty(), "may_buy", t("Write what the money may be used for"));
  needed(out, !terms.may_not_buy.empty(), "may_not_buy", t("Write what the money may not be used for"));
  needed(out, !terms.who_decides.empty(), "who_decides", t("Write who decides day to day"));
  needed(out, !terms.fee_words.empty(), "fee_words", t("Write what the fee is for, or that there is none"));
  needed(out, !terms.records_words.empty(), "records_words", t("Write which records the provider keeps"));
  needed(out, !terms.dispute_route.empty(), "dispute_route", t("Write where a disagreement goes"));
  needed(out, !terms.ending_words.empty(), "ending_words", t("Write how it ends and where the balance goes"));
}

void conditions_of_a_payment(const Account& account, std::vector<Problem>& out) {
  const Terms& terms = account.terms;
  const auto met = [&](const std::string& answer, std::string_view field, Words sentence) { needed(out, answer == "yes", field, sentence); };
  met(terms.willing, "willing", t("A direct payment needs somebody who is willing. If they are not, choose another way to hold the money"));
  met(terms.capable, "capable", t("Say how they can manage it with help, or choose another way to hold the money"));
  met(terms.appropriate, "appropriate", t("A direct payment must be an appropriate way to meet the need"));
  met(terms.not_excluded, "not_excluded", t("Check that the law does not exclude the person, then answer yes"));
  needed(out, !account.holder_kind.empty(), "holder_kind", t("Choose who receives the money"));
  needed(out, !terms.paid_into.empty(), "paid_into", t("Choose a separate account or a prepaid card"));
  needed(out, !terms.pay_basis.empty(), "pay_basis", t("Choose whether it is paid net or gross"));
  needed(out, !terms.family_in_household.empty(), "family_in_household", t("Say whether close family in the same home is paid"));
  if (terms.family_in_household == "yes") needed(out, !terms.family_reason.empty(), "family_reason", t("Paying close family in the same home needs a reason why it is necessary"));
}

}  // namespace

std::string_view holding_key(Holding holding) {
  switch (holding) {
    case Holding::direct_payment: return "direct_payment";
    case Holding::isf: return "isf";
    case Holding::managed: return "managed";
  }
  return "managed";
}

std::optional<Holding> holding_from_key(std::string_view key) {
  for (const auto holding : all_holdings)
    if (holding_key(holding) == key) return holding;
  return std::nullopt;
}

Message holding_words(Holding holding) {
  switch (holding) {
    case Holding::direct_payment: return noted("Direct payment");
    case Holding::isf: return noted("Individual Service Fund");
    case Holding::managed: return noted("Managed account");
  }
  return noted("Managed account");
}

std::span<const Holding> holdings() { return all_holdings; }

State state_of(const Account& account, Date today) {
  if (account.ended_on && *account.ended_on < today) return State::ended;
  if (account.starts_on > today) return State::agreed;
  return account.ended_on ? State::ending : State::open;
}

Message state_words(State state) {
  switch (state) {
    case State::agreed: return noted("Starts later");
    case State::open: return noted("Open");
    case State::ending: return noted("Open until its last day");
    case State::ended: return noted("Ended");
  }
  return noted("Open");
}

bool is_settled(const Whole& whole, Date today) {
  if (!whole.account.ended_on || *whole.account.ended_on > today) return false;
  return balance_of(balances_of(whole.ledger), Place::fund) == 0;
}

std::vector<Problem> problems_of(const Account& account, Date today) {
  std::vector<Problem> out;
  const Terms& terms = account.terms;
  needed(out, terms.agreed_on.has_value(), "agreed", t("Enter the day it was agreed with the person"));
  if (terms.agreed_on && *terms.agreed_on > today) out.push_back({"agreed", "in_future", t("The day it was agreed must be today or earlier")});
  if (account.holding == Holding::isf) {
    needed(out, !account.provider.empty(), "provider", t("Write which provider holds the fund"));
    steps_of_a_fund(account, out);
    agreement_of_a_fund(terms, out);
  } else if (account.holding == Holding::direct_payment) {
    needed(out, !account.holder_name.empty(), "holder_name", t("Write who receives the money"));
    conditions_of_a_payment(account, out);
  }
  if (terms.flexibility_percent < 0 || terms.flexibility_percent > most_percent) out.push_back({"flexibility_percent", "out_of_range", t("Enter a whole number from 0 to 100")});
  for (const auto& [field, weeks] : {std::pair{"bank_weeks", terms.bank_weeks}, std::pair{"bank_for_weeks", terms.bank_for_weeks}, std::pair{"advance_weeks", terms.advance_weeks}})
    if (weeks < 0 || weeks > most_weeks) out.push_back({field, "out_of_range", t("Enter a whole number of weeks from 0 to 52")});
  if (terms.fee_weekly_pence < 0) out.push_back({"fee", "below_nought", t("Enter an amount of money, like 12.50")});
  return out;
}

std::optional<NextCheck> next_check(const Account& account, std::span<const Check> checks) {
  if (account.holding == Holding::managed || account.ended_on) return std::nullopt;
  const std::string kind = account.holding == Holding::direct_payment ? "direct_payment" : "records";
  const Check* last = nullptr;
  for (const auto& check : checks)
    if (check.kind == kind && (last == nullptr || check.checked_on > last->checked_on)) last = &check;
  if (last == nullptr) return NextCheck{kind, account.starts_on.add_months(first_check_months)};
  return NextCheck{kind, std::min(last->next_on, last->checked_on.add_months(next_check_months))};
}

std::int64_t may_be_kept_pence(const Terms& terms, std::int64_t weekly_pence) { return terms.bank_weeks * weekly_pence; }

std::int64_t earned_of(const Whole& whole, std::string_view kind, Days days) {
  std::int64_t pence = 0;
  for (const auto& amount : whole.amounts)
    if (amount.kind == kind) pence += earned(amount, whole.pauses, days);
  return pence;
}

std::int64_t payment_due(const Whole& whole, Date until) {
  const Days days{whole.account.starts_on, until + 1};
  std::int64_t due = earned_of(whole, "outcome", days);
  if (whole.account.terms.pay_basis == "net" || whole.account.holding == Holding::isf) due -= earned_of(whole, "contribution", days);
  due -= earned_of(whole, "other", days);
  for (const auto& entry : whole.ledger) {
    if (entry.kind != EntryKind::paid_in && entry.kind != EntryKind::move_in) continue;
    due -= entry.to.place == Place::fund ? entry.pence : -entry.pence;
  }
  return std::max<std::int64_t>(0, due);
}

std::int64_t weekly_budget(const Whole& whole, Date day) {
  std::int64_t pence = 0;
  for (const auto& amount : whole.amounts)
    if (amount.kind == "outcome") pence += weekly_on(amount, whole.pauses, day);
  return pence;
}

std::int64_t planned_for(const Whole& whole, std::string_view outcome, Days days) {
  std::int64_t pence = 0;
  for (const auto& amount : whole.amounts)
    if (amount.kind == "outcome" && amount.outcome_reference == outcome) pence += earned(amount, whole.pauses, days);
  for (const auto& entry : whole.ledger) {
    if (entry.kind != EntryKind::move || !days.has(entry.on)) continue;
    if (entry.to.outcome == outcome) pence += entry.pence;
    if (entry.from.outcome == outcome) pence -= entry.pence;
  }
  return pence;
}

std::vector<std::string> outcomes_of(const Whole& whole) {
  std::vector<std::string> out;
  const auto add = [&](const std::string& outcome) {
    if (!outcome.empty() && std::ranges::find(out, outcome) == out.end()) out.push_back(outcome);
  };
  for (const auto& amount : whole.amounts)
    if (amount.kind == "outcome") add(amount.outcome_reference);
  for (const auto& entry : whole.ledger) add(entry.to.outcome), add(entry.from.outcome);
  return out;
}

}  // namespace stepwise::budget
