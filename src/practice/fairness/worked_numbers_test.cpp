// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "practice/allocation/grid_test_support.hpp"
#include "practice/fairness/calibration.hpp"
#include "practice/fairness/kappa.hpp"
#include "practice/fairness/monitors.hpp"

namespace stepwise::fairness {
namespace {

using statistics::Hidden;

/// What is expected here was worked out apart from this program, in R 4.2 (median, quantile, pbinom, qnorm) and by hand.

/// 36 people with ratios 0.70 to 1.05, then 55 with ratios 0.80 to 1.232, then `few` with a ratio of 0.5; none in order.
Ratios three_groups(int few) {
  Ratios out;
  const auto add = [&](double ratio, std::uint16_t group) {
    out.ratio.push_back(ratio);
    for (auto& by : out.group) by.push_back(group);
    out.otherwise.push_back(0);
  };
  for (int i = 1; i <= 36; ++i) add(0.70 + (i * 17 % 36) / 100.0, 0);
  for (int i = 1; i <= 55; ++i) add(0.80 + (i * 23 % 55) / 125.0, 1);
  for (int i = 0; i < few; ++i) add(0.5, 2);
  return out;
}

TEST(WorkedNumbers, interval_of_a_group_beside_everybody_else) {
  // pb <- function(y) { y <- sort(y); n <- length(y); c <- round((n+1)/2 - sqrt(n))
  //   ((y[n-c+1] - y[c]) / (2 * qnorm(1 - pbinom(c-1, n, 0.5))))^2 }
  // d <- median(a) - median(b); 100 * (d + c(0, -1, 1) * qnorm(.975) * sqrt(pb(a) + pb(b))) / median(b)
  const auto groups = groups_of(three_groups(0), By::sex, 2);
  ASSERT_EQ(groups.size(), 2U);
  const Group &a = groups[0], &b = groups[1];
  EXPECT_NEAR(a.spread.middle, 0.875, 1e-9);
  EXPECT_NEAR(a.spread.lower, 0.7875, 1e-9);
  EXPECT_NEAR(a.spread.upper, 0.9625, 1e-9);
  EXPECT_NEAR(a.spread.variance, 0.000890029725, 1e-9);
  EXPECT_NEAR(b.spread.middle, 1.016, 1e-9);
  EXPECT_NEAR(b.spread.variance, 0.000873091693, 1e-9);
  EXPECT_EQ(a.near, 16);
  EXPECT_EQ(b.near, 25);
  EXPECT_NEAR(a.apart->percent, -13.87795276, 1e-6);
  EXPECT_NEAR(a.apart->interval.lower, -21.97814812, 1e-6);
  EXPECT_NEAR(a.apart->interval.upper, -5.77775739, 1e-6);
  EXPECT_NEAR(b.apart->percent, 16.11428571, 1e-6);
  EXPECT_NEAR(b.apart->interval.lower, 6.70880172, 1e-6);
  EXPECT_NEAR(b.apart->interval.upper, 25.51976977, 1e-6);
  EXPECT_TRUE(a.worth_asking) << "36 people, more than 5% apart, and no difference is outside the interval";
}

TEST(WorkedNumbers, small_groups_are_hidden_and_the_rest_is_rounded) {
  // 36 is shown as 35 and 55 as 55; 3 as *. 16 of 36 within 10% is 15 of 35, 43%; 25 of 55 is 45%. Of a whole of 94 the hidden one may
  // be any of 1 to 7, since 35 stands for 33 to 37 and 55 for 53 to 57.
  const auto shown = release(groups_of(three_groups(3), By::ethnicity, 3));
  ASSERT_EQ(shown.size(), 3U);
  EXPECT_EQ(shown[0].people, statistics::ShownCount{std::int64_t{35}});
  EXPECT_EQ(shown[1].people, statistics::ShownCount{std::int64_t{55}});
  EXPECT_EQ(shown[0].near, statistics::ShownValue{43.0});
  EXPECT_EQ(shown[1].near, statistics::ShownValue{45.0});
  EXPECT_EQ(shown[0].middle, statistics::ShownValue{87.5});
  EXPECT_EQ(shown[1].middle, statistics::ShownValue{101.6});
  EXPECT_EQ(shown[2].people, statistics::ShownCount{Hidden{}});
  EXPECT_EQ(shown[2].middle, statistics::ShownValue{Hidden{}});
  EXPECT_FALSE(shown[2].apart);
  EXPECT_FALSE(shown[2].worth_asking);
}

TEST(WorkedNumbers, nothing_is_shown_where_rounding_leaves_one_number_for_a_hidden_group) {
  // 12, 12, 12 and 7: each 10 stands for 8 to 12, so of a whole of 43 the hidden one is 7 and nothing else.
  std::vector<Group> groups;
  for (const int people : {12, 12, 12, 7}) groups.push_back({.place = static_cast<std::uint16_t>(groups.size()), .spread = {.count = people, .middle = 1}, .near = 5, .otherwise = 5, .apart = {}, .worth_asking = false});
  for (const Shown& one : release(groups)) {
    EXPECT_EQ(one.people, statistics::ShownCount{Hidden{}});
    EXPECT_EQ(one.middle, statistics::ShownValue{Hidden{}});
    EXPECT_EQ(one.near, statistics::ShownValue{Hidden{}});
  }
}

TEST(WorkedNumbers, weighted_kappa_of_three_who_graded_ten) {
  // k <- function(x, y) 1 - mean((x - y)^2) / mean(outer(x, y, function(p, q) (p - q)^2))
  const int needs[3][10] = {{0, 1, 2, 3, 1, 2, 0, 3, 2, 1}, {0, 1, 1, 3, 2, 2, 1, 3, 3, 1}, {1, 1, 2, 2, 1, 3, 0, 3, 1, 1}};
  std::vector<Grades> raters(3);
  for (std::size_t rater = 0; rater < 3; ++rater)
    for (int i = 0; i < 10; ++i) raters[rater].push_back({"v" + std::to_string(i), "home", needs[rater][i], 0});
  const std::vector<std::string> areas{"home"};
  const auto found = agreement(raters, areas);
  EXPECT_NEAR(*found[1].need, 0.6908939014, 1e-9) << "the mean of 0.8095238095, 0.7894736842 and 0.4736842105";
  EXPECT_FALSE(found[1].below());
  EXPECT_NEAR(*agreement(std::vector<Grades>{raters[1], raters[2]}, areas)[1].need, 0.4736842105, 1e-9);
}

/// Six cases of some care and high risk for £30.00, and six of much care and high risk for £60.00.
std::vector<Paired> twelve_cases() {
  using allocation::Level, allocation::Need, allocation::Risk;
  std::vector<Paired> cases;
  for (int i = 0; i < 12; ++i) {
    const Level level{i < 6 ? Need::some : Need::much, Risk::high};
    cases.push_back({{{"care", level, level}, {"home", {}, {}}}, 0, i < 6 ? 3'000 : 6'000, i % folds});
  }
  return cases;
}

TEST(WorkedNumbers, a_fit_leans_on_the_grid_in_force_and_pools_what_would_fall) {
  // What the cases cost is 54,000 of 26,400 by the grid in force: every cell leans on its own amount times 2.04545, as heavy as three
  // cases. Care, some: high (3 × 2,454.55 + 6 × 3,000) / 9 = 2,818.18 is more than severe, 2,659.09: pooled 9 to 3, 2,778.41.
  // Care, much: high (3 × 6,545.45 + 6 × 6,000) / 9 = 6,181.82 is less than moderate, 6,340.91: pooled 9 to 3, 6,221.59.
  const auto grid = fitted(allocation::test::small_grid(), twelve_cases());
  const auto &care = grid.areas[0].pence, &home = grid.areas[1].pence;
  EXPECT_EQ(care[1][0], 2'045);
  EXPECT_EQ(care[1][2], 2'778);
  EXPECT_EQ(care[1][3], 2'778);
  EXPECT_EQ(care[2][0], 6'136);
  EXPECT_EQ(care[2][1], 6'221);
  EXPECT_EQ(care[2][2], 6'221);
  EXPECT_EQ(care[3][0], 10'227);
  EXPECT_EQ(home[1][0], 1'022);
  EXPECT_EQ(home[2][0], 4'090);
  EXPECT_EQ(home[3][3], 5'727);
}

TEST(WorkedNumbers, a_grid_is_brought_to_the_budget_less_contingency_and_additions) {
  // (£9,000 − £500) × 7 / 365 is 16,301 pence a week; less 500 of additions 15,801, of 2,778 + 6,221 + 10,227 = 19,226: 0.8218558.
  using allocation::Level, allocation::Need, allocation::Risk;
  allocation::Columns everybody;
  for (const auto& [need, risk] : {std::pair{Need::some, Risk::high}, {Need::much, Risk::high}, {Need::nearly_all, Risk::low}}) {
    const std::vector<allocation::AreaLevel> levels{{"care", {need, risk}, {need, risk}}};
    add(everybody, {.person = static_cast<std::int64_t>(everybody.size()), .team = 1, .reference = "r", .levels = levels_text(levels), .adjustments = need == Need::much ? 500 : 0});
  }
  const auto found = scaled(fitted(allocation::test::small_grid(), twelve_cases()), everybody, 900'000, 50'000);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->available_pence, 16'301);
  EXPECT_NEAR(found->share, 0.8218558, 1e-7);
  EXPECT_EQ(found->grid.areas[0].pence[1][2], 2'283);
  EXPECT_EQ(found->grid.areas[0].pence[2][2], 5'112);
  EXPECT_EQ(found->grid.areas[0].pence[3][0], 8'405);
  EXPECT_EQ(found->grid.areas[1].pence[1][0], 839);
  EXPECT_EQ(found->weekly_pence, 16'300);
}

}  // namespace
}  // namespace stepwise::fairness
