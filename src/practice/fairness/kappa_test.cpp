// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "practice/fairness/kappa.hpp"

namespace stepwise::fairness {
namespace {

std::vector<Two> times(std::initializer_list<std::pair<Two, int>> cells) {
  std::vector<Two> all;
  for (const auto& [two, how_often] : cells) all.insert(all.end(), static_cast<std::size_t>(how_often), two);
  return all;
}

TEST(Kappa, known_values) {
  // Two levels: the same as without weights. Observed 0.7, by chance 0.5.
  EXPECT_NEAR(*weighted_kappa(times({{{1, 1}, 20}, {{1, 0}, 5}, {{0, 1}, 10}, {{0, 0}, 15}})), 0.4, 1e-12);
  EXPECT_NEAR(*weighted_kappa(std::vector<Two>{{0, 0}, {1, 1}, {2, 2}, {3, 2}}), 0.875, 1e-12);
  EXPECT_NEAR(*weighted_kappa(std::vector<Two>{{0, 0}, {3, 3}, {1, 1}}), 1.0, 1e-12);
  EXPECT_NEAR(*weighted_kappa(std::vector<Two>{{0, 3}, {3, 0}}), -1.0, 1e-12);
  EXPECT_NEAR(*weighted_kappa(std::vector<Two>{{2, 0}, {2, 3}, {2, 1}}), 0.0, 1e-12) << "one who always gives the same agrees as chance does";
}

TEST(Kappa, is_not_defined_without_anything_to_compare_or_without_any_spread) {
  EXPECT_FALSE(weighted_kappa({}));
  EXPECT_FALSE(weighted_kappa(std::vector<Two>{{2, 2}, {2, 2}, {2, 2}}));
  EXPECT_TRUE(weighted_kappa(std::vector<Two>{{2, 1}, {2, 1}})) << "one level each, not the same";
}

RC_GTEST_PROP(Kappa, is_the_same_whoever_comes_first_and_never_above_one, ()) {
  const auto levels = *rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(rc::gen::inRange(0, 4), rc::gen::inRange(0, 4)));
  std::vector<Two> one, turned;
  for (const auto& [a, b] : levels) one.push_back({a, b}), turned.push_back({b, a});
  const auto kappa = weighted_kappa(one);
  RC_ASSERT(kappa == weighted_kappa(turned));
  if (kappa) RC_ASSERT(*kappa <= 1.0 && *kappa >= -1.0 - 1e-9);
}

TEST(Kappa, risk_is_compared_only_where_both_saw_a_need) {
  const std::vector<Grades> raters{{{"v1", "home", 1, 3}, {"v2", "home", 0, 0}, {"v3", "home", 2, 1}}, {{"v1", "home", 1, 3}, {"v2", "home", 2, 3}, {"v3", "home", 2, 1}}};
  const std::vector<std::string> areas{"home", "child"};
  const auto found = agreement(raters, areas);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].graded, 3);
  EXPECT_NEAR(*found[1].risk, 1.0, 1e-12);
  EXPECT_LT(*found[1].need, kappa_target);
  EXPECT_TRUE(found[1].below());
  EXPECT_FALSE(found[2].need);
  EXPECT_FALSE(found[2].below());
}

TEST(Kappa, of_three_people_is_the_mean_over_each_two) {
  const Grades a{{"v1", "home", 0, 0}, {"v2", "home", 3, 0}}, b = a, c{{"v1", "home", 3, 0}, {"v2", "home", 0, 0}};
  const auto found = agreement(std::vector<Grades>{a, b, c}, {});
  EXPECT_NEAR(*found[0].need, (1.0 - 1.0 - 1.0) / 3, 1e-12);
}

TEST(Kappa, says_where_people_differ_the_furthest_apart_first_and_by_nobodys_place) {
  const Grades a{{"v1", "home", 1, 0}, {"v2", "home", 3, 3}, {"v3", "home", 2, 2}}, b{{"v1", "home", 2, 0}, {"v2", "home", 1, 0}, {"v3", "home", 2, 2}};
  const auto found = differences(std::vector<Grades>{a, b});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].vignette, "v2");
  EXPECT_EQ(found[0].apart, 5);
  EXPECT_EQ(found[0].needs, (std::vector<int>{1, 3}));
  const auto turned = differences(std::vector<Grades>{b, a});
  EXPECT_EQ(turned[0].needs, found[0].needs);
}

}  // namespace
}  // namespace stepwise::fairness
