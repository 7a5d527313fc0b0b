// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

#include "practice/budget/statement.hpp"

namespace stepwise::budget {
namespace {

constexpr std::array all_kinds{EntryKind::paid_in, EntryKind::contribution, EntryKind::other_in, EntryKind::spend, EntryKind::refund, EntryKind::fee, EntryKind::move,
                               EntryKind::commit, EntryKind::give_back, EntryKind::give_back_to_person, EntryKind::move_out, EntryKind::move_in};

Entry entry(EntryKind kind, std::int64_t pence, Date on = Date{20'000}, std::string_view outcome = "o1", std::string_view other = "o2", bool managed = false) {
  static int number = 0;
  Entry made{.reference = "e" + std::to_string(++number), .kind = kind, .on = on, .pence = pence, .words = "x"};
  std::tie(made.from, made.to) = pockets_of(kind, outcome, other, managed);
  return made;
}

std::int64_t sum_of_all(const Balances& balances) {
  return std::accumulate(balances.begin(), balances.end(), std::int64_t{0}, [](std::int64_t sum, const auto& pocket) { return sum + pocket.second; });
}

/// An account with any operations in any order: what people, providers and banks may do to it.
Whole any_account() {
  Whole whole;
  whole.account.starts_on = Date{20'000};
  whole.account.holding = *rc::gen::element(Holding::direct_payment, Holding::isf, Holding::managed);
  whole.account.statements = *rc::gen::element(std::string{"four_weekly"}, std::string{"monthly"});
  const bool managed = whole.account.holding == Holding::managed;
  for (const auto* outcome : {"o1", "o2"})
    whole.amounts.push_back({.outcome_reference = outcome, .what = outcome, .weekly_pence = *rc::gen::inRange<std::int64_t>(0, 90'000), .starts_on = whole.account.starts_on + *rc::gen::inRange(0, 40)});
  for (int i = *rc::gen::inRange(0, 40); i > 0; --i) {
    const Date on{20'000 + *rc::gen::inRange(0, 200)};
    if (!whole.ledger.empty() && *rc::gen::inRange(0, 5) == 0) {
      const auto turned = reversal_of(whole.ledger[*rc::gen::inRange<std::size_t>(0, whole.ledger.size())], whole.ledger, on, "wrong");
      if (turned) whole.ledger.push_back(*turned), whole.ledger.back().reference = "r" + std::to_string(i);
      continue;
    }
    whole.ledger.push_back(entry(*rc::gen::elementOf(all_kinds), *rc::gen::inRange<std::int64_t>(1, 500'000), on, *rc::gen::element("o1", "o2", ""), "o2", managed));
  }
  return whole;
}

RC_GTEST_PROP(LedgerProperty, BalancesAfterAnySequence, ()) {
  const Whole whole = any_account();
  const Balances balances = balances_of(whole.ledger);
  RC_ASSERT(sum_of_all(balances) == 0);
  RC_ASSERT(balance_of(balances, Place::fund) == cash_on(whole.ledger, Date{30'000}));
}

RC_GTEST_PROP(LedgerProperty, StatementsSayWhatTheLedgerSaysAndCloseWhereTheNextOpens, ()) {
  const Whole whole = any_account();
  std::int64_t closing = 0, spent = 0, earned_before = 0;
  for (const Days days : periods_to_make(whole.account, std::nullopt, Date{20'400})) {
    const Statement statement = statement_of(whole, days);
    RC_ASSERT(statement.opening_pence == closing);
    RC_ASSERT(statement.closing_pence == cash_on(whole.ledger, days.to - 1));
    closing = statement.closing_pence;
    spent += statement.spent_pence + statement.fee_pence;
    earned_before += statement.earned_pence;
    RC_ASSERT(statement.spent_to_date_pence == spent);
    RC_ASSERT(statement.earned_to_date_pence == earned_before);
    std::int64_t by_outcome = statement.unlinked_pence;
    for (const auto& line : statement.outcomes) by_outcome += line.spent_pence;
    RC_ASSERT(by_outcome == statement.spent_pence);
  }
}

RC_GTEST_PROP(LedgerProperty, WhatIsLeftIsSharedWithoutLosingAPenny, ()) {
  const Whole whole = any_account();
  const Shares shares = shares_of_rest(whole.ledger);
  RC_ASSERT(shares.council_pence >= 0 && shares.person_pence >= 0);
  RC_ASSERT(shares.council_pence + shares.person_pence == std::max<std::int64_t>(0, cash_on(whole.ledger, Date{30'000})));
}

TEST(Ledger, ThePersonsOwnMoneyIsSpentFirst) {
  std::vector<Entry> ledger{entry(EntryKind::paid_in, 10'000), entry(EntryKind::contribution, 2'000), entry(EntryKind::spend, 1'500)};
  EXPECT_EQ(shares_of_rest(ledger).person_pence, 500);
  EXPECT_EQ(shares_of_rest(ledger).council_pence, 10'000);
  ledger.push_back(entry(EntryKind::spend, 3'000));
  EXPECT_EQ(shares_of_rest(ledger).person_pence, 0);
  EXPECT_EQ(shares_of_rest(ledger).council_pence, 7'500);
}

TEST(Ledger, ALineIsTurnedRoundOnceAndLeavesNothing) {
  std::vector<Entry> ledger{entry(EntryKind::paid_in, 10'000), entry(EntryKind::spend, 1'234)};
  const auto turned = reversal_of(ledger[1], ledger, Date{20'010}, "Wrong shop");
  ASSERT_TRUE(turned);
  ledger.push_back(*turned);
  EXPECT_EQ(cash_on(ledger, Date{20'010}), 10'000);
  EXPECT_EQ(cash_on(ledger, Date{20'009}), 8'766) << "what was wrong stays where it was until it was put right";
  EXPECT_EQ(reversal_of(ledger[1], ledger, Date{20'011}, "Again").error().kind, FaultKind::stale);
  EXPECT_FALSE(reversal_of(*turned, ledger, Date{20'011}, "Back"));
  EXPECT_FALSE(reversal_of(ledger[0], ledger, Date{20'011}, ""));
}

TEST(Ledger, EveryKindHasAKeyThatLeadsBack) {
  for (const auto kind : all_kinds) EXPECT_EQ(kind_from_key(kind_key(kind)), kind);
  for (int place = 0; place <= static_cast<int>(Place::committed); ++place) EXPECT_EQ(place_from_key(place_key(static_cast<Place>(place))), static_cast<Place>(place));
}

TEST(Ledger, FlexibilityIsAShareOfWhatTheOutcomeHas) {
  EXPECT_TRUE(within_flexibility(0, 1'000, 10'000, 10));
  EXPECT_FALSE(within_flexibility(0, 1'001, 10'000, 10));
  EXPECT_FALSE(within_flexibility(900, 101, 10'000, 10));
  EXPECT_FALSE(within_flexibility(0, 1, 10'000, 0));
}

}  // namespace
}  // namespace stepwise::budget
