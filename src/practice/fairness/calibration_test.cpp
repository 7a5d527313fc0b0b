// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "base/random.hpp"
#include "practice/allocation/grid_test_support.hpp"
#include "practice/fairness/calibration.hpp"
#include "practice/fairness/surface.hpp"

namespace stepwise::fairness {
namespace {

using allocation::Area;
using allocation::Grid;
using allocation::Level;
using allocation::level_count;
using allocation::Need;
using allocation::Risk;
using allocation::test::small_grid;

Paired paired(int care_need, int care_risk, int home_need, int home_risk, std::int64_t pence, int fold = 0) {
  const Level care{static_cast<Need>(care_need), static_cast<Risk>(care_risk)}, home{static_cast<Need>(home_need), static_cast<Risk>(home_risk)};
  return {{{"care", care, care}, {"home", home, home}}, 0, pence, fold};
}

rc::Gen<Paired> any_paired() {
  return rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 4), rc::gen::inRange(0, 4), rc::gen::inRange(0, 4), rc::gen::inRange(0, 4), rc::gen::inRange(-5'000, 200'000), rc::gen::inRange(0, folds)),
                      [](const auto& p) { return std::apply([](int a, int b, int c, int d, int pence, int fold) { return paired(a, b, c, d, pence, fold); }, p); });
}

void rises(const Area& area) {
  for (std::size_t need = 0; need < level_count; ++need)
    for (std::size_t risk = 0; risk < level_count; ++risk) {
      RC_ASSERT(area.pence[need][risk] >= 0);
      if (need > 0) RC_ASSERT(area.pence[need][risk] >= area.pence[need - 1][risk]);
      if (risk > 0) RC_ASSERT(area.pence[need][risk] >= area.pence[need][risk - 1]);
      if (need == 0) RC_ASSERT(area.pence[need][risk] == 0);
    }
}

RC_GTEST_PROP(Fit, is_a_grid_that_may_be_published_whatever_the_cases, ()) {
  const auto cases = *rc::gen::container<std::vector<Paired>>(any_paired());
  const Grid grid = fitted(small_grid(), cases);
  for (const Area& area : grid.areas) rises(area);
  RC_ASSERT(problems_of(grid).empty());
}

RC_GTEST_PROP(Fit, is_the_same_for_the_same_cases_in_any_order, ()) {
  auto cases = *rc::gen::container<std::vector<Paired>>(any_paired());
  const Grid grid = fitted(small_grid(), cases);
  RC_ASSERT(fitted(small_grid(), cases).areas == grid.areas);
  std::ranges::reverse(cases);
  RC_ASSERT(fitted(small_grid(), cases).areas == grid.areas);
}

TEST(Fit, without_cases_is_the_grid_in_force) { EXPECT_EQ(fitted(small_grid(), {}).areas, small_grid().areas); }

TEST(Fit, finds_the_amounts_that_cases_were_made_from) {
  Grid truth = small_grid();
  for (Area& area : truth.areas)
    for (std::size_t need = 1; need < level_count; ++need)
      for (std::size_t risk = 0; risk < level_count; ++risk) area.pence[need][risk] = static_cast<std::int64_t>(need * need * 4'000 + risk * 700);
  SeededRandom random{3};
  std::vector<Paired> cases;
  for (int i = 0; i < 400; ++i) {
    Paired one = paired(static_cast<int>(random.below(4)), static_cast<int>(random.below(4)), static_cast<int>(random.below(4)), static_cast<int>(random.below(4)), 0, i % folds);
    one.appropriate_pence = by_grid(truth, one);
    cases.push_back(one);
  }
  const auto found = off_by(held_out(small_grid(), cases));
  ASSERT_GT(found.cases, 300);
  EXPECT_LT(*found.typical, 6.0) << "percent off for cases that the fit never saw";
  EXPECT_LT(std::abs(*found.middle), 3.0);
}

TEST(Fit, leaves_additions_to_themselves) {
  std::vector<Paired> plain, with;
  for (int i = 0; i < 40; ++i) {
    plain.push_back(paired(1 + i % 3, i % 4, 0, 0, 10'000 * (1 + i % 3)));
    with.push_back(plain.back());
    with.back().adjustments_pence = 5'000;
    with.back().appropriate_pence += 5'000;
  }
  EXPECT_EQ(fitted(small_grid(), plain).areas, fitted(small_grid(), with).areas);
}

RC_GTEST_PROP(Surfaces, never_fall_and_are_kept_where_they_do_not, ()) {
  Surface wanted{}, weights{};
  for (auto& row : wanted)
    for (double& cell : row) cell = *rc::gen::inRange(-100, 1'000);
  for (auto& row : weights)
    for (double& cell : row) cell = *rc::gen::inRange(1, 20);
  const Surface found = monotone(wanted, weights);
  for (std::size_t need = 0; need < level_count; ++need)
    for (std::size_t risk = 0; risk < level_count; ++risk) {
      if (need > 0) RC_ASSERT(found[need][risk] >= found[need - 1][risk]);
      if (risk > 0) RC_ASSERT(found[need][risk] >= found[need][risk - 1]);
    }
  const Surface again = monotone(found, weights);
  for (std::size_t need = 0; need < level_count; ++need)
    for (std::size_t risk = 0; risk < level_count; ++risk) RC_ASSERT(std::abs(again[need][risk] - found[need][risk]) < 1e-3);
}

TEST(Surfaces, pool_by_weight) {
  Surface wanted{}, weights{};
  for (auto& row : weights) row.fill(1);
  wanted[1] = {30, 10, 40, 50};
  wanted[2] = {60, 60, 60, 60};
  wanted[3] = {90, 90, 90, 90};
  weights[1][0] = 3;
  const Surface found = monotone(wanted, weights);
  EXPECT_NEAR(found[1][0], 25, 1e-4);
  EXPECT_NEAR(found[1][1], 25, 1e-4);
  EXPECT_NEAR(found[1][2], 40, 1e-4);
}

allocation::Columns council(std::size_t people) {
  allocation::Columns columns;
  SeededRandom random{9};
  for (std::size_t i = 0; i < people; ++i) {
    const Level care{static_cast<Need>(random.below(4)), static_cast<Risk>(random.below(4))};
    const std::vector<allocation::AreaLevel> levels{{"care", care, care}};
    add(columns, {.person = static_cast<std::int64_t>(i), .team = 1, .reference = "r", .levels = levels_text(levels), .adjustments = i % 10 == 0 ? 500 : 0});
  }
  return columns;
}

RC_GTEST_PROP(Scale, never_comes_to_more_than_there_is, ()) {
  const auto everybody = council(200);
  const std::int64_t budget = *rc::gen::inRange(2'000'000, 90'000'000), contingency = *rc::gen::inRange(0, 900'000);
  const auto found = scaled(small_grid(), everybody, budget, contingency);
  RC_ASSERT(found.has_value());
  RC_ASSERT(found->weekly_pence <= found->available_pence);
  RC_ASSERT(found->available_pence - found->weekly_pence <= 200);
  RC_ASSERT(found->grid.contingency_pence == contingency);
  for (const Area& area : found->grid.areas) rises(area);
}

TEST(Scale, says_when_nothing_is_left_to_share_out) {
  EXPECT_FALSE(scaled(small_grid(), council(50), 100'000, 100'000));
  EXPECT_FALSE(scaled(small_grid(), {}, 1'000'000, 0));
}

TEST(Sample, is_as_large_as_asked_has_every_stratum_and_comes_again_from_its_seed) {
  std::vector<std::string> strata;
  for (int i = 0; i < 900; ++i) strata.push_back(i % 300 == 0 ? "rare" : i % 3 == 0 ? "some" : "most");
  const auto chosen = stratified(strata, 100, 7);
  EXPECT_EQ(chosen.size(), 100U);
  EXPECT_EQ((std::set<std::size_t>{chosen.begin(), chosen.end()}.size()), 100U);
  std::map<std::string, int> found;
  for (const auto at : chosen) ++found[strata[at]];
  EXPECT_GE(found["rare"], 1);
  EXPECT_NEAR(found["most"], 67, 2);
  EXPECT_EQ(stratified(strata, 100, 7), chosen);
  EXPECT_NE(stratified(strata, 100, 8), chosen);
  EXPECT_EQ(stratified(strata, 5'000, 7).size(), 900U);
  EXPECT_TRUE(stratified({}, 100, 7).empty());
}

TEST(Link, known_values_of_rank_correlation) {
  using Pairs = std::vector<std::pair<double, double>>;
  EXPECT_NEAR(*rank_correlation(Pairs{{1, 10}, {2, 20}, {3, 30}}), 1, 1e-12);
  EXPECT_NEAR(*rank_correlation(Pairs{{1, 30}, {2, 20}, {3, 10}}), -1, 1e-12);
  EXPECT_NEAR(*rank_correlation(Pairs{{106, 7}, {100, 27}, {86, 2}, {101, 50}, {99, 28}, {103, 29}, {97, 20}, {113, 12}, {112, 6}, {110, 17}}), -29.0 / 165, 1e-12);
  EXPECT_FALSE(rank_correlation(Pairs{{1, 1}, {2, 2}}));
  EXPECT_FALSE(rank_correlation(Pairs{{1, 5}, {2, 5}, {3, 5}}));
}

}  // namespace
}  // namespace stepwise::fairness
