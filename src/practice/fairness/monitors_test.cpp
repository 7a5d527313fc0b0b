// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/random.hpp"
#include "practice/fairness/monitors.hpp"

namespace stepwise::fairness {
namespace {

/// People of some groups by sex, with ratios round a middle.
Ratios people(std::initializer_list<std::pair<std::size_t, double>> groups, double spread = 0.1) {
  SeededRandom random{4};
  Ratios out;
  std::uint16_t place = 0;
  for (const auto& [how_many, middle] : groups) {
    for (std::size_t i = 0; i < how_many; ++i) {
      out.ratio.push_back(middle + spread * (random.unit() - 0.5));
      for (auto& group : out.group) group.push_back(place);
      out.month.push_back(static_cast<std::uint16_t>(i % 3));
      out.otherwise.push_back(i % 4 == 0 ? 1 : 0);
    }
    ++place;
  }
  return out;
}

TEST(Monitors, ask_about_a_group_only_when_it_is_large_far_and_sure) {
  struct Case {
    const char* what;
    std::size_t people;
    double middle, spread;
    bool asks;
  };
  for (const auto& one : {Case{"far and many", 60, 0.90, 0.1, true}, Case{"dearer counts too", 60, 1.12, 0.1, true}, Case{"too few", 29, 0.90, 0.1, false}, Case{"just enough", 30, 0.90, 0.1, true},
                          Case{"not far", 60, 0.96, 0.02, false}, Case{"far, but anything is possible", 30, 0.92, 2.0, false}}) {
    const auto groups = groups_of(people({{400, 1.0}, {one.people, one.middle}}, one.spread), By::sex, 2);
    ASSERT_EQ(groups.size(), 2U);
    EXPECT_EQ(groups[1].worth_asking, one.asks) << one.what;
  }
}

TEST(Monitors, compare_a_group_with_everybody_else_and_not_with_the_whole_it_is_part_of) {
  const auto groups = groups_of(people({{50, 1.0}, {50, 0.8}}, 0), By::team, 2);
  EXPECT_NEAR(groups[1].apart->percent, -20, 1e-9);
  EXPECT_NEAR(groups[0].apart->percent, 25, 1e-9);
  EXPECT_FALSE(groups_of(people({{50, 1.0}}), By::sex, 1)[0].apart) << "nobody else";
}

TEST(Monitors, count_what_is_as_estimated_and_what_was_judged_otherwise) {
  const auto groups = groups_of(people({{40, 1.1}, {40, 1.2}}, 0), By::age, 3);
  ASSERT_EQ(groups.size(), 2U) << "a group with nobody in it has no row";
  EXPECT_EQ(groups[0].near, 40);
  EXPECT_EQ(groups[1].near, 0);
  EXPECT_EQ(groups[0].otherwise, 10);
}

TEST(Monitors, hide_small_groups_and_what_would_tell_of_them) {
  const auto shown = release(groups_of(people({{200, 1.0}, {150, 1.0}, {5, 0.5}, {9, 1.0}}), By::ethnicity, 4));
  EXPECT_TRUE(std::holds_alternative<statistics::Hidden>(shown[2].people));
  EXPECT_TRUE(std::holds_alternative<statistics::Hidden>(shown[2].middle));
  EXPECT_FALSE(shown[2].spread);
  EXPECT_FALSE(shown[2].apart);
  EXPECT_FALSE(std::holds_alternative<statistics::Hidden>(shown[0].people));
  EXPECT_TRUE(std::holds_alternative<statistics::Hidden>(shown[3].near)) << "all of nine would tell of each";
}

RC_GTEST_PROP(Monitors, show_nothing_of_a_group_of_fewer_than_eight, ()) {
  const auto sizes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 40));
  Ratios all;
  for (std::size_t place = 0; place < sizes.size(); ++place)
    for (int i = 0; i < sizes[place]; ++i) {
      all.ratio.push_back(1.0 + 0.01 * i);
      for (auto& group : all.group) group.push_back(static_cast<std::uint16_t>(place));
      all.otherwise.push_back(0);
    }
  const auto groups = groups_of(all, By::reason, sizes.size());
  const auto shown = release(groups);
  RC_ASSERT(shown.size() == groups.size());
  for (std::size_t i = 0; i < shown.size(); ++i)
    if (groups[i].spread.count < 8) RC_ASSERT(std::holds_alternative<statistics::Hidden>(shown[i].middle) && !shown[i].apart && !shown[i].worth_asking);
}

TEST(Months, have_their_middle_and_quartiles) {
  const auto months = months_of(people({{30, 1.0}, {30, 1.4}}, 0), 4);
  ASSERT_EQ(months.size(), 4U);
  EXPECT_EQ(months[0].spread.count, 20);
  EXPECT_NEAR(months[0].spread.middle, 1.2, 1e-9);
  EXPECT_NEAR(months[0].spread.lower, 1.0, 1e-9);
  EXPECT_EQ(months[0].near, 10);
  EXPECT_EQ(months[3].spread.count, 0);
  EXPECT_EQ(whole_of(people({{30, 1.0}, {30, 1.4}}, 0)).spread.count, 60);
}

TEST(Middle, quantiles_and_interval_of_known_values) {
  const std::vector<double> one_to_nine{1, 2, 3, 4, 5, 6, 7, 8, 9};
  EXPECT_EQ(quantile(one_to_nine, 0.5), 5);
  EXPECT_EQ(quantile(one_to_nine, 0.25), 3);
  EXPECT_EQ(quantile({}, 0.5), 0);
  // n 9: the second and the eighth value; fewer than 2 heads of 9 are 10 in 512, which 2.0624 deviations leave on one side.
  EXPECT_NEAR(std::sqrt(spread_of(one_to_nine).variance), 6 / (2 * 2.0624), 1e-3);
  EXPECT_EQ(spread_of(std::vector<double>{4}).variance, 0);
}

RC_GTEST_PROP(Middle, the_interval_holds_the_difference_and_shrinks_with_people, ()) {
  SeededRandom random{*rc::gen::arbitrary<std::uint64_t>()};
  std::vector<double> few, many;
  for (int i = 0; i < 2'000; ++i) {
    many.push_back(1 + random.unit());
    if (i < 60) few.push_back(many.back());
  }
  std::ranges::sort(few);
  std::ranges::sort(many);
  const auto wide = apart(spread_of(few), spread_of(many)), narrow = apart(spread_of(many), spread_of(many));
  RC_ASSERT(wide->interval.lower <= wide->percent && wide->percent <= wide->interval.upper);
  RC_ASSERT(wide->interval.upper - wide->interval.lower > narrow->interval.upper - narrow->interval.lower);
  RC_ASSERT(!narrow->excludes_none());
}

}  // namespace
}  // namespace stepwise::fairness
