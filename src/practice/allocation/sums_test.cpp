// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <concepts>

#include "practice/allocation/allocation.hpp"
#include "practice/allocation/grid_test_support.hpp"

namespace stepwise::allocation {
namespace {

/// A grid that has no problems, whatever is drawn: sums of steps that are never negative.
Grid any_grid() {
  Grid grid = test::small_grid();
  for (Area& area : grid.areas)
    for (std::size_t need = 1; need < level_count; ++need)
      for (std::size_t risk = 0; risk < level_count; ++risk) {
        const std::int64_t step = *rc::gen::inRange<std::int64_t>(0, 20'000);
        area.pence[need][risk] = std::max(area.pence[need - 1][risk], risk == 0 ? 0 : area.pence[need][risk - 1]) + step;
      }
  return grid;
}

Level any_level() { return {static_cast<Need>(*rc::gen::inRange(0, 4)), static_cast<Risk>(*rc::gen::inRange(0, 4))}; }

Inputs any_inputs(const Grid& grid) {
  Inputs inputs;
  for (const Area& area : grid.areas)
    if (*rc::gen::inRange(0, 5) > 0) inputs.levels.push_back({area.code, any_level(), any_level()});
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
    inputs.adjustments.push_back({static_cast<AdjustmentKind>(*rc::gen::inRange(0, 7)), *rc::gen::inRange<std::int64_t>(0, 50'000), *rc::gen::inRange<std::int64_t>(0, 50'000)});
  if (*rc::gen::inRange(0, 4) == 0) inputs.override_weekly_pence = *rc::gen::inRange<std::int64_t>(0, 200'000);
  return inputs;
}

/// What a sum is made of can be taken apart into levels, additions and the worker's own total, and into nothing else: the structured
/// binding does not build with one member more. Nobody's age, sex or group is among them.
static_assert([] {
  const auto [levels, adjustments, total] = Inputs{};
  return levels.empty() && adjustments.empty() && !total;
}());
static_assert(std::same_as<decltype(indicative), Sum(const Grid&, const Inputs&)>);

TEST(Sum, adds_the_cells_that_were_hit) {
  const Grid grid = test::small_grid();
  ASSERT_TRUE(problems_of(grid).empty());
  const Sum sum = indicative(grid, {{{"care", {Need::some, Risk::high}, {Need::some, Risk::high}}, {"home", {Need::much, Risk::low}, {Need::much, Risk::low}}},
                                    {{AdjustmentKind::night, 2'500, 0}, {AdjustmentKind::equipment_one_off, 0, 18'000}},
                                    {}});
  const std::vector<CellHit> cells{{"care", {Need::some, Risk::high}, 1'200}, {"home", {Need::much, Risk::low}, 2'000}};
  EXPECT_EQ(sum.cells, cells);
  EXPECT_EQ(sum.weekly_pence, 1'200 + 2'000 + 2'500);
  EXPECT_EQ(sum.one_off_pence, 18'000);
  EXPECT_EQ(sum.described_pence, sum.judged_pence);
}

TEST(Sum, a_year_is_rounded_once_and_seven_need_not_divide_it) {
  EXPECT_EQ(annual_pence(0), 0);
  EXPECT_EQ(annual_pence(7), 365);
  EXPECT_EQ(annual_pence(1), 52);        // 52.14
  EXPECT_EQ(annual_pence(4), 209);       // 208.57
  EXPECT_EQ(annual_pence(10'000), 521'429);
  EXPECT_EQ(annual_pence(24'550), 1'280'107);   // 1280107.14
}

TEST(Sum, tolerance_is_measured_from_the_words_of_the_grid_either_way) {
  const auto sum = [](std::int64_t words, std::int64_t weekly, std::int64_t additions = 0, std::int64_t once = 0) {
    Sum one;
    one.described_pence = words + additions, one.weekly_pence = weekly, one.adjustments_pence = additions, one.one_off_pence = once;
    return one;
  };
  EXPECT_FALSE(beyond_tolerance(sum(10'000, 11'500), 15));
  EXPECT_TRUE(beyond_tolerance(sum(10'000, 11'501), 15));
  EXPECT_FALSE(beyond_tolerance(sum(10'000, 8'500), 15));
  EXPECT_TRUE(beyond_tolerance(sum(10'000, 8'499), 15));
  EXPECT_FALSE(beyond_tolerance(sum(0, 0), 15));
  EXPECT_TRUE(beyond_tolerance(sum(0, 1), 15));
  EXPECT_FALSE(beyond_tolerance(sum(10'000, 11'500, 1'500), 15)) << "an addition and nothing else";
  EXPECT_TRUE(beyond_tolerance(sum(10'000, 11'501, 1'500), 15)) << "an addition and a penny";
  EXPECT_TRUE(beyond_tolerance(sum(10'000, 12'000, 2'000), 15)) << "additions alone";
  EXPECT_FALSE(beyond_tolerance(sum(10'000, 10'000, 2'000), 15)) << "an addition within a total of the worker's own";
  EXPECT_FALSE(beyond_tolerance(sum(7'000, 7'000, 0, 54'750), 15)) << "a year is 365,000 pence: 15% of it, paid once";
  EXPECT_TRUE(beyond_tolerance(sum(7'000, 7'000, 0, 54'751), 15));
  EXPECT_TRUE(beyond_tolerance(sum(7'000, 5'950, 0, 1), 15)) << "what is paid once never makes up for less a week";
  EXPECT_FALSE(beyond_tolerance(sum(10'000, 12'000, 2'000, 90'000), 15, ToleranceRule::judgement_alone)) << "the rule of before";
  EXPECT_TRUE(beyond_tolerance(sum(10'000, 13'801, 2'000), 15, ToleranceRule::judgement_alone));
}

RC_GTEST_PROP(Sum, has_an_answer_for_everything, ()) {
  Grid grid = test::small_grid();
  for (Area& area : grid.areas)
    for (auto& row : area.pence)
      for (auto& pence : row) pence = *rc::gen::arbitrary<std::int64_t>();
  Inputs inputs{{}, {}, *rc::gen::arbitrary<bool>() ? std::optional{*rc::gen::arbitrary<std::int64_t>()} : std::nullopt};
  for (const auto* area : {"care", "home", "care", "nowhere", ""}) inputs.levels.push_back({area, any_level(), any_level()});
  for (int i = 0; i < 5; ++i) inputs.adjustments.push_back({AdjustmentKind::other, *rc::gen::arbitrary<std::int64_t>(), *rc::gen::arbitrary<std::int64_t>()});
  const Sum sum = indicative(grid, inputs);
  RC_ASSERT(sum.weekly_pence >= 0 && sum.weekly_pence <= most_pence);
  RC_ASSERT(sum.one_off_pence >= 0 && sum.one_off_pence <= most_pence);
  RC_ASSERT(sum.cells.size() <= grid.areas.size());
  RC_ASSERT(sum.annual_pence >= sum.weekly_pence * 52);
}

RC_GTEST_PROP(Sum, never_falls_as_need_or_risk_rises, ()) {
  const Grid grid = any_grid();
  RC_PRE(problems_of(grid).empty());
  Inputs less = any_inputs(grid);
  less.override_weekly_pence.reset();
  Inputs more = less;
  for (AreaLevel& level : more.levels) {
    level.judged.need = static_cast<Need>(*rc::gen::inRange(static_cast<int>(level.judged.need), 4));
    level.judged.risk = static_cast<Risk>(*rc::gen::inRange(static_cast<int>(level.judged.risk), 4));
  }
  RC_ASSERT(indicative(grid, more).weekly_pence >= indicative(grid, less).weekly_pence);
}

RC_GTEST_PROP(Sum, comes_out_the_same_from_what_is_kept, ()) {
  const Grid grid = any_grid();
  const Inputs inputs = any_inputs(grid);
  const Sum first = indicative(grid, inputs);
  Inputs kept = inputs;
  kept.levels = levels_from(levels_text(inputs.levels));
  RC_ASSERT(kept == inputs);
  RC_ASSERT(indicative(grid, kept) == first);
  RC_ASSERT(cells_from(cells_text(first.cells)) == first.cells);
  Grid again = grid;
  for (Area& area : again.areas) {
    const std::string text = pence_text(area);
    area.pence = {};
    RC_ASSERT(read_pence(text, area));
  }
  RC_ASSERT(indicative(again, kept) == first);
}

RC_GTEST_PROP(Sum, one_off_money_is_no_part_of_a_week, ()) {
  const Grid grid = any_grid();
  Inputs inputs = any_inputs(grid);
  const Sum before = indicative(grid, inputs);
  inputs.adjustments.push_back({AdjustmentKind::equipment_one_off, 0, *rc::gen::inRange<std::int64_t>(1, 50'000)});
  const Sum after = indicative(grid, inputs);
  RC_ASSERT(after.weekly_pence == before.weekly_pence);
  RC_ASSERT(after.one_off_pence > before.one_off_pence);
}

}  // namespace
}  // namespace stepwise::allocation
