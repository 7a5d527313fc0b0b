// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "practice/fairness/direct_payments.hpp"

namespace stepwise::fairness {
namespace {

std::vector<Payment> payments() {
  std::vector<Payment> all;
  for (int i = 0; i < 40; ++i) {
    all.push_back({"East", i % 4 == 0 ? "young" : "old", 24'000 + i * 10});
    all.push_back({"West", i % 4 == 0 ? "young" : "old", 20'000 + i * 10});
    all.push_back({"North", "mind", 30'000 + (i % 2) * 20'000});
  }
  for (int i = 0; i < 9; ++i) all.push_back({"South", "old", 90'000});
  return all;
}

TEST(DirectPayments, are_put_beside_the_team_whose_people_are_most_alike_and_asked_about) {
  const auto found = compare_teams(payments());
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].team, "East");
  EXPECT_EQ(found[0].like, "West");
  EXPECT_NEAR(found[0].alike, 1, 1e-9);
  EXPECT_NEAR(*found[0].percent, 19.8, 0.1);
  EXPECT_TRUE(found[0].question);
  EXPECT_EQ(found[2].team, "West");
  EXPECT_LT(*found[2].percent, 0);
}

TEST(DirectPayments, are_not_compared_with_teams_of_another_mix_or_too_few_people) {
  const auto found = compare_teams(payments());
  EXPECT_EQ(found[1].team, "North");
  EXPECT_TRUE(found[1].like.empty());
  EXPECT_FALSE(found[1].percent);
  EXPECT_NE(found[3].team, "South") << "nine people: fewer than are compared, so not by name";
  EXPECT_FALSE(found[3].mean_pence);
  EXPECT_TRUE(compare_teams({}).empty());
}

TEST(DirectPayments, a_team_that_is_only_a_little_alike_is_no_like_team) {
  std::vector<Payment> all;
  for (int i = 0; i < 20; ++i) all.push_back({"A", i < 10 ? "old" : "mind", 20'000}), all.push_back({"B", i < 10 ? "old" : "young", 30'000});
  const auto found = compare_teams(all);
  EXPECT_TRUE(found[0].like.empty());
  EXPECT_FALSE(found[0].percent);
}

TEST(DirectPayments, no_question_where_chance_could_make_the_difference) {
  std::vector<Payment> all;
  for (int i = 0; i < 12; ++i) all.push_back({"A", "old", i % 2 == 0 ? 5'000 : 60'000}), all.push_back({"B", "old", i % 3 == 0 ? 5'000 : 60'000});
  const auto found = compare_teams(all);
  ASSERT_TRUE(found[0].percent);
  EXPECT_LT(*found[0].percent, -dearer_percent);
  EXPECT_FALSE(found[0].question);
}

}  // namespace
}  // namespace stepwise::fairness
