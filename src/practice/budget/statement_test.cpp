// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/statement.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::budget {
namespace {

Date day(int year, int month, int date) { return *Date::from_parts(year, month, date); }

Entry entry(EntryKind kind, std::int64_t pence, Date on, std::string_view outcome = "", std::string_view other = "") {
  Entry made{.kind = kind, .on = on, .pence = pence, .words = "x"};
  std::tie(made.from, made.to) = pockets_of(kind, outcome, other, false);
  return made;
}

Whole fund() {
  Whole whole;
  whole.account.holding = Holding::isf;
  whole.account.starts_on = day(2026, 1, 5);
  whole.amounts = {{.outcome_reference = "choir", .what = "Choir", .weekly_pence = 7'000, .starts_on = day(2026, 1, 5)},
                   {.outcome_reference = "home", .what = "Home", .weekly_pence = 3'000, .starts_on = day(2026, 1, 5)}};
  return whole;
}

TEST(AStatement, HoldsWhatCameWhatWentAndWhatIsLeft) {
  Whole whole = fund();
  whole.ledger = {entry(EntryKind::paid_in, 40'000, day(2026, 1, 5)), entry(EntryKind::contribution, 4'000, day(2026, 1, 6)), entry(EntryKind::spend, 25'000, day(2026, 1, 10), "choir"),
                  entry(EntryKind::spend, 1'000, day(2026, 1, 11)), entry(EntryKind::fee, 800, day(2026, 1, 12)), entry(EntryKind::move, 1'000, day(2026, 1, 13), "home", "choir"),
                  entry(EntryKind::commit, 2'500, day(2026, 1, 14), "home"), entry(EntryKind::spend, 9'999, day(2026, 2, 2), "home")};
  const Statement s = statement_of(whole, {day(2026, 1, 5), day(2026, 2, 2)});
  EXPECT_EQ(s.opening_pence, 0);
  EXPECT_EQ(s.council_pence, 40'000);
  EXPECT_EQ(s.person_pence, 4'000);
  EXPECT_EQ(s.spent_pence, 26'000);
  EXPECT_EQ(s.fee_pence, 800);
  EXPECT_EQ(s.closing_pence, 17'200);
  EXPECT_EQ(s.earned_pence, 40'000);
  EXPECT_EQ(s.under_pence(), 40'000 - 26'800);
  EXPECT_EQ(s.unlinked_pence, 1'000);
  EXPECT_EQ(unlinked_percent(s), 4);
  EXPECT_FALSE(unlinked_needs_asking(s));
  ASSERT_EQ(s.outcomes.size(), 2U);
  EXPECT_EQ(s.outcomes[0].planned_pence, 29'000);
  EXPECT_EQ(s.outcomes[0].spent_pence, 25'000);
  EXPECT_EQ(s.outcomes[1].planned_pence, 11'000);
  EXPECT_EQ(s.outcomes[1].committed_pence, 2'500);
  EXPECT_EQ(s.forecast_pence, 26'800 + 2'500) << "the pace of the 28 days there were, and what is promised";
  EXPECT_EQ(s.next_earned_pence, 40'000);
}

TEST(AStatement, OfAManagedAccountHasNoBalance) {
  Whole whole = fund();
  whole.account.holding = Holding::managed;
  Entry paid{.kind = EntryKind::spend, .on = day(2026, 1, 9), .pence = 5'000, .words = "x"};
  std::tie(paid.from, paid.to) = pockets_of(paid.kind, "home", "", true);
  whole.ledger = {paid};
  const Statement s = statement_of(whole, {day(2026, 1, 5), day(2026, 2, 2)});
  EXPECT_EQ(s.council_pence, 5'000);
  EXPECT_EQ(s.spent_pence, 5'000);
  EXPECT_EQ(s.closing_pence, 0);
}

TEST(AStatement, MoreThanATenthTiedToNothingIsAskedAbout) {
  Whole whole = fund();
  whole.ledger = {entry(EntryKind::spend, 900, day(2026, 1, 9), "home"), entry(EntryKind::spend, 101, day(2026, 1, 9))};
  EXPECT_TRUE(unlinked_needs_asking(statement_of(whole, {day(2026, 1, 5), day(2026, 2, 2)})));
}

TEST(Periods, AreMadeOnceAndTheLastEndsWithTheAccount) {
  Account account{.starts_on = day(2026, 1, 5)};
  const auto first = periods_to_make(account, std::nullopt, day(2026, 3, 1));
  ASSERT_EQ(first.size(), 2U);
  EXPECT_EQ(first[1], (Days{day(2026, 2, 2), day(2026, 3, 2)}));
  EXPECT_TRUE(periods_to_make(account, day(2026, 3, 1), day(2026, 3, 1)).empty());
  EXPECT_TRUE(periods_to_make(account, std::nullopt, day(2026, 1, 31)).empty()) << "a period that has not ended has no statement";
  account.ended_on = day(2026, 2, 10);
  const auto ended = periods_to_make(account, std::nullopt, day(2026, 12, 31));
  ASSERT_EQ(ended.size(), 2U);
  EXPECT_EQ(ended[1], (Days{day(2026, 2, 2), day(2026, 2, 11)}));
}

struct Case {
  std::vector<Past> periods;
  bool needs_more;
  Ask ask;
};
class WhatIsAsked : public ::testing::TestWithParam<Case> {};
TEST_P(WhatIsAsked, FollowsTheTable) { EXPECT_EQ(ask_of(GetParam().periods, GetParam().needs_more), GetParam().ask); }
INSTANTIATE_TEST_SUITE_P(table, WhatIsAsked,
                         ::testing::Values(Case{{}, false, Ask::none}, Case{{{1'000, 1'000}}, false, Ask::none}, Case{{{1'000, 1'100}}, false, Ask::none}, Case{{{1'000, 1'101}}, false, Ask::over},
                                           Case{{{1'000, 1'101}}, true, Ask::review}, Case{{{1'000, 899}}, false, Ask::none}, Case{{{1'000, 899}, {1'000, 899}}, false, Ask::under},
                                           Case{{{1'000, 900}, {1'000, 899}}, false, Ask::none}, Case{{{1'000, 0}}, false, Ask::none}, Case{{{1'000, 0}, {1'000, 0}}, false, Ask::welfare},
                                           Case{{{1'000, 500}, {1'000, 0}}, false, Ask::under}, Case{{{1'000, 0}, {1'000, 2'000}}, false, Ask::over}, Case{{{0, 0}, {0, 0}}, false, Ask::none},
                                           Case{{{0, 500}}, false, Ask::over}));

TEST(Checks, OfADirectPaymentWithinSixMonthsThenWithinTwelve) {
  Account account{.holding = Holding::direct_payment, .starts_on = day(2026, 1, 5)};
  EXPECT_EQ(next_check(account, {})->due, day(2026, 7, 5));
  const std::vector<Check> later{{.kind = "direct_payment", .checked_on = day(2026, 6, 30), .next_on = day(2029, 1, 1)}};
  EXPECT_EQ(next_check(account, later)->due, day(2027, 6, 30)) << "never more than twelve months";
  account.holding = Holding::managed;
  EXPECT_FALSE(next_check(account, {}));
  account.holding = Holding::isf;
  EXPECT_EQ(next_check(account, {})->kind, "records");
  account.ended_on = day(2026, 8, 1);
  EXPECT_FALSE(next_check(account, {}));
}

RC_GTEST_PROP(ChecksProperty, EveryOpenAccountThatIsHeldOutsideTheCouncilHasANextDayWithinAYear, ()) {
  Account account{.holding = *rc::gen::element(Holding::direct_payment, Holding::isf), .starts_on = Date{*rc::gen::inRange(18'000, 22'000)}};
  std::vector<Check> checks;
  Date last = account.starts_on;
  for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
    last = last + *rc::gen::inRange(1, 500);
    checks.push_back({.kind = account.holding == Holding::isf ? "records" : "direct_payment", .checked_on = last, .next_on = last + *rc::gen::inRange(1, 2'000)});
  }
  const auto next = next_check(account, checks);
  RC_ASSERT(next.has_value());
  RC_ASSERT(next->due > last && next->due <= last.add_months(12));
}

TEST(Payments, CatchUpWithARateThatChangedAndAStayInHospital) {
  Whole whole = fund();
  whole.account.terms.pay_basis = "net";
  whole.ledger = {entry(EntryKind::paid_in, 40'000, day(2026, 1, 5))};
  EXPECT_EQ(payment_due(whole, day(2026, 2, 1)), 0);
  EXPECT_EQ(payment_due(whole, day(2026, 2, 8)), 10'000);
  whole.pauses = {{.kind = "hospital", .from = day(2026, 1, 12), .until = day(2026, 1, 18), .percent = 0}};
  EXPECT_EQ(payment_due(whole, day(2026, 2, 8)), 0) << "what was paid for days in hospital is not paid again";
  whole.amounts.push_back({.kind = "contribution", .what = "Own part", .weekly_pence = 700, .starts_on = day(2026, 2, 9)});
  EXPECT_EQ(payment_due(whole, day(2026, 2, 15)), 10'000 - 700);
}

TEST(AnAccount, OfAFundNeedsItsFourStepsBeforeItsFirstDay) {
  Account account{.holding = Holding::isf, .provider = "Willow & Ash", .starts_on = day(2026, 3, 2)};
  account.terms = {.agreed_on = day(2026, 2, 20), .told_how_on = day(2026, 2, 1), .told_managed_on = day(2026, 2, 1), .told_disputes_on = day(2026, 2, 1), .shown_examples_on = day(2026, 3, 2),
                   .parties = "x", .may_buy = "x", .may_not_buy = "x", .who_decides = "x", .fee_words = "x", .records_words = "x", .dispute_route = "x", .ending_words = "x"};
  auto problems = problems_of(account, day(2026, 2, 21));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().field, "shown_examples");
  account.terms.shown_examples_on = day(2026, 3, 1);
  EXPECT_TRUE(problems_of(account, day(2026, 2, 21)).empty());
  account.terms.told_disputes_on.reset();
  EXPECT_EQ(problems_of(account, day(2026, 2, 21)).front().field, "told_disputes");
}

TEST(AnAccount, OfADirectPaymentNeedsTheConditionsOfTheLaw) {
  Account account{.holding = Holding::direct_payment, .holder_kind = "person", .holder_name = "Ruth", .starts_on = day(2026, 3, 2)};
  account.terms = {.agreed_on = day(2026, 2, 20), .willing = "yes", .capable = "yes", .appropriate = "yes", .not_excluded = "yes", .paid_into = "prepaid_card", .pay_basis = "net", .family_in_household = "yes"};
  EXPECT_EQ(problems_of(account, day(2026, 3, 1)).front().field, "family_reason");
  account.terms.family_in_household = "no";
  EXPECT_TRUE(problems_of(account, day(2026, 3, 1)).empty());
  account.terms.willing = "no";
  EXPECT_EQ(problems_of(account, day(2026, 3, 1)).front().field, "willing");
}

}  // namespace
}  // namespace stepwise::budget
