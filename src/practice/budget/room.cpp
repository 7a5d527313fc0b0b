// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/room.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.hpp"

namespace stepwise::budget {
namespace {

constexpr std::int64_t pence_of_pound = 100;

constexpr std::pair<std::string_view, Message> done_words[] = {{"opened", noted("Account opened")},
                                                               {"terms", noted("Agreement saved")},
                                                               {"amount", noted("Amount saved")},
                                                               {"pause", noted("Saved")},
                                                               {"line", noted("Line written in the ledger")},
                                                               {"put-right", noted("Saved: the line was turned round")},
                                                               {"note", noted("Saved: what changed")},
                                                               {"check", noted("Saved")},
                                                               {"answer", noted("Saved: what came of asking")},
                                                               {"ending", noted("Saved. Until its last day the account goes on; then what is left is settled")},
                                                               {"ended", noted("Account ended. Nothing is left in it")},
                                                               {"ended-owing", noted("Account ended. More was spent than there was: write in the ledger who makes up for it")},
                                                               {"matched", noted("Saved")},
                                                               {"nothing-new", noted("Every line of the file was there already. Nothing was added")},
                                                               {"loaded", noted("File loaded. Lines that were there already are kept once")},
                                                               {"begun", noted("The run has begun")},
                                                               {"closing", noted("Saved. The accounts that must move on are listed")},
                                                               {"withdrawn", noted("Link withdrawn")}};

}  // namespace

Result<Lists> Lists::load() {
  Lists lists;
  const std::pair<CodeList Lists::*, std::string_view> all[]{
      {&Lists::shape, "bank_shape"}, {&Lists::answer, "budget_answer"}, {&Lists::check, "budget_check"}, {&Lists::ending, "budget_ending"}};
  for (const auto& [member, name] : all) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected{list.error()};
    lists.*member = std::move(*list);
  }
  return lists;
}

Names::Names(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, std::span<const Whole> accounts) {
  if (room.sources.outcomes) aims_ = room.sources.outcomes(tx, who);
  for (const auto& whole : accounts)
    for (const auto& amount : whole.amounts)
      if (std::ranges::find(aims_, amount.outcome_reference, &Aim::reference) == aims_.end()) aims_.push_back({amount.outcome_reference, amount.what});
}

std::string Names::of(std::string_view outcome) const {
  if (outcome.empty()) return t("Tied to no outcome");
  const auto found = std::ranges::find(aims_, outcome, &Aim::reference);
  return found == aims_.end() ? t("An earlier outcome").str() : found->words;
}

std::vector<sheet::Choice> Names::choices(const Whole& whole) const {
  std::vector<sheet::Choice> choices;
  for (const auto& outcome : outcomes_of(whole)) choices.push_back({outcome, of(outcome)});
  return choices;
}

std::string budget_href(std::string_view person_reference) { return "/people/" + std::string{person_reference} + "/budget"; }
std::string account_href(std::string_view person_reference, std::string_view account_reference) { return budget_href(person_reference) + "/" + std::string{account_reference}; }

Here here(store::ReadTx& tx, const access::ReadablePerson& who) {
  auto banner = person::banner(tx, who);
  std::string home = budget_href(banner.reference);
  return {who, std::move(banner), std::move(home)};
}

Result<Whole> account_of_address(access::Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  auto whole = read_account(tx, who, visit.request.part("account"));
  if (!whole) return tl::unexpected{sheet::not_there()};
  return *std::move(whole);
}

std::string success_words(std::string_view done) {
  for (const auto& [key, words] : done_words)
    if (key == done) return t(words);
  return "";
}

std::string holder_words(const Account& account) {
  switch (account.holding) {
    case Holding::managed: return t("The council looks after the money");
    case Holding::isf: return t("{0} holds it for the person", account.provider);
    case Holding::direct_payment: break;
  }
  if (account.holder_kind == "nominated") return t("{0}, whom the person chose to receive it", account.holder_name);
  if (account.holder_kind == "authorised") return t("{0}, who is authorised to receive it", account.holder_name);
  return t("The person receives it");
}

// A word joiner, which nobody sees, stands behind the minus: no line breaks there.
std::string signed_words(std::int64_t pence) { return pence < 0 ? t("−⁠{0}", money_words(Money{-pence})) : money_words(Money{pence}); }

std::string position_words(std::int64_t under_pence) {
  if (under_pence == 0) return t("As planned");
  return under_pence > 0 ? t("{0} under", money_words(Money{under_pence})) : t("{0} over", money_words(Money{-under_pence}));
}

std::string days_words(Days days) { return t("{0} to {1}", long_date(days.from), long_date(days.to - 1)); }

std::string day_words(Date day) {
  std::string words;
  for (const char c : short_date(day)) words += c == ' ' ? std::string{"\u00A0"} : std::string{c};
  return words;
}

std::optional<std::int64_t> pence_of(const http::Fields& typed, std::string_view name) {
  const auto money = Money::parse(trim(typed.get(name)));
  if (!money) return std::nullopt;
  return money->pence;
}

std::string typed_pence(std::int64_t pence) { return pence == 0 ? "" : fmt::format("{}.{:02}", pence / pence_of_pound, pence % pence_of_pound); }

sheet::Field money_field(std::string name, std::string label, std::string hint, std::string needed) {
  sheet::Field field;
  field.kind = sheet::Field::Kind::line;
  field.name = std::move(name);
  field.label = std::move(label);
  field.hint = hint.empty() ? t("In pounds, like 12.50").str() : std::move(hint);
  field.needed = std::move(needed);
  return field;
}

Ask ask_of(std::span<const Statement> statements, std::size_t at, std::span<const Answer> answers) {
  std::vector<Past> past;
  if (at + 1 < statements.size()) past.push_back({statements[at + 1].earned_pence, statements[at + 1].spent_pence});
  past.push_back({statements[at].earned_pence, statements[at].spent_pence});
  const bool needs_more = !answers.empty() && answers.front().said == "need_more";
  return ask_of(past, needs_more);
}

}  // namespace stepwise::budget
