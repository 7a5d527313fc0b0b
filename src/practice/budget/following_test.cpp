// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/budget_test_support.hpp"

namespace stepwise::budget {
namespace {

/// Two versions of a plan: the second one follows the first, part by part.
class AnotherVersion : public test::BudgetDesk {
 protected:
  Agreed second(std::vector<AgreedPiece> pieces) { return {"plan2", "/people/ruthref/plan/plan2", today() - 1, 0, 0, std::move(pieces)}; }
  AgreedPiece friendly(std::int64_t pence, std::string held_as = "isf") {
    return {"piece1b", "choir", "A singing friend", std::move(held_as), "Willow and Ash", "", pence, 0, start(), {}, {"piece1"}};
  }
  AgreedPiece breakfasts(std::int64_t pence = 3'000) { return {"piece2b", "home", "Breakfasts with a neighbour", "isf", "Willow and Ash", "", pence, 0, start(), {}, {"piece2"}}; }
  void follow(const Agreed& next, Date on) {
    const auto followed = save([&](store::WriteTx& tx) { return follow_plan(tx, site.random(), who(), next, on, line()); });
    ASSERT_TRUE(followed) << followed.error().sentence;
  }
};

TEST_P(AnotherVersion, pays_what_it_says_from_its_day_and_what_was_earned_before_stays) {
  const std::string reference = opened(fund(), amounts());
  const std::int64_t earned_before = earned_of(read(reference), "outcome", {start(), today() - 7});
  follow(second({friendly(4'000), breakfasts()}), today() - 7);
  const Whole now = read(reference);
  EXPECT_EQ(weekly_budget(now, today() - 8), 10'000);
  EXPECT_EQ(weekly_budget(now, today() - 7), 7'000);
  EXPECT_EQ(earned_of(now, "outcome", {start(), today() - 7}), earned_before);
  EXPECT_EQ(earned_of(now, "outcome", {today() - 7, today()}), 7'000);
  follow(second({friendly(4'000), breakfasts()}), today());
  EXPECT_EQ(read(reference).amounts.size(), now.amounts.size()) << "followed once, nothing more follows";
}

TEST_P(AnotherVersion, ends_what_was_taken_out_and_begins_what_is_new_in_the_one_account_of_its_kind) {
  const std::string reference = opened(fund(), amounts());
  follow(second({breakfasts(), {"piece3", "choir", "A seat in the choir’s bus", "isf", "Willow and Ash", "", 500, 1'000, start(), {}, {}}}), today());
  const Whole now = read(reference);
  EXPECT_EQ(weekly_budget(now, today() - 1), 10'000);
  EXPECT_EQ(weekly_budget(now, today()), 3'500);
  EXPECT_EQ(audits("budget.amount_ended"), 2) << "the one that was taken out, and the one that was followed";
}

TEST_P(AnotherVersion, held_in_another_way_it_waits_for_an_account_of_that_way) {
  const std::string reference = opened(fund(), amounts());
  follow(second({friendly(7'000, "direct_payment"), breakfasts()}), today());
  EXPECT_EQ(weekly_budget(read(reference), today()), 3'000);
}

TEST_P(AnotherVersion, given_by_another_provider_it_leaves_the_fund_and_waits_for_one_there) {
  const std::string reference = opened(fund(), amounts());
  AgreedPiece moved = friendly(7'000);
  moved.provider_before = moved.provider;
  moved.provider = "Rosehip Support";
  follow(second({moved, breakfasts()}), today());
  EXPECT_EQ(weekly_budget(read(reference), today() - 1), 10'000);
  EXPECT_EQ(weekly_budget(read(reference), today()), 3'000);
}

TEST_P(AnotherVersion, given_by_another_provider_it_goes_on_in_the_fund_that_is_there) {
  const std::string one = opened(fund(), amounts()), other = opened(fund("Rosehip Support"), {{.outcome_reference = "home", .what = "A taxi", .weekly_pence = 100, .starts_on = start()}});
  AgreedPiece moved = friendly(7'000);
  moved.provider_before = moved.provider;
  moved.provider = "Rosehip Support";
  follow(second({moved, breakfasts()}), today());
  EXPECT_EQ(weekly_budget(read(one), today()), 3'000);
  EXPECT_EQ(weekly_budget(read(other), today()), 7'100);
}

TEST_P(AnotherVersion, is_shared_by_two_accounts_as_they_shared_it_and_no_penny_is_lost) {
  const std::string one = opened(fund(), amounts(4'000)), other = opened(fund("Rosehip Support"), {{.outcome_reference = "choir", .piece_reference = "piece1", .what = "A singing friend", .weekly_pence = 3'000, .starts_on = start()}});
  follow(second({friendly(3'501), breakfasts()}), today());
  const std::int64_t first = weekly_budget(read(one), today()) - 3'000, rest = weekly_budget(read(other), today());
  EXPECT_EQ(first + rest, 3'501);
  EXPECT_GT(first, rest);
}

TEST_P(AnotherVersion, pays_once_what_is_paid_once) {
  auto of = amounts();
  of[0].one_off_pence = 2'500;
  const std::string reference = opened(fund(), of);
  AgreedPiece same = friendly(7'000);
  same.one_off_pence = 2'500;
  const std::int64_t before = earned_of(read(reference), "outcome", {start(), today() + 7});
  follow(second({same, breakfasts()}), today());
  EXPECT_EQ(earned_of(read(reference), "outcome", {start(), today() + 7}), before);
}

TEST_P(AnotherVersion, finds_what_was_agreed_two_versions_ago_and_leaves_alone_what_is_in_no_plan) {
  auto of = amounts();
  of.push_back({.outcome_reference = "choir", .what = "From the carnival fund", .weekly_pence = 100, .starts_on = start()});
  const std::string reference = opened(fund(), of);
  AgreedPiece third = friendly(2'000);
  third.before = {"piece1a", "piece1"};
  follow(second({third}), today());
  EXPECT_EQ(weekly_budget(read(reference), today()), 2'100);
}

STEPWISE_EACH_ENGINE(AnotherVersion);

}  // namespace
}  // namespace stepwise::budget
