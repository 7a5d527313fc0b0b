// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "practice/allocation/columns.hpp"
#include "practice/allocation/grid_test_support.hpp"

namespace stepwise::allocation {
namespace {

Grid dearer() {
  Grid grid = test::small_grid();
  for (std::size_t need = 1; need < level_count; ++need)
    for (auto& pence : grid.areas[0].pence[need]) pence += 500;
  return grid;
}

struct Person {
  Inputs inputs;
  bool restricted = false;
};
Columns columns_of(const std::vector<Person>& people, const Grid& grid) {
  Columns columns;
  std::int64_t number = 0;
  for (const Person& one : people) {
    const Sum sum = indicative(grid, one.inputs);
    add(columns, {.person = ++number, .team = 1, .reference = "a" + std::to_string(number), .restricted = one.restricted, .levels = levels_text(one.inputs.levels), .adjustments = sum.adjustments_pence,
                  .described = sum.described_pence, .weekly = sum.weekly_pence, .own_total = one.inputs.override_weekly_pence.value_or(no_amount)});
  }
  return columns;
}

AreaLevel level(const char* area, Need need, Risk risk) { return {area, {need, risk}, {need, risk}}; }

TEST(Columns, say_who_gains_and_who_loses_and_by_how_much) {
  const Grid now = test::small_grid(), then = dearer();
  const Columns columns = columns_of({{{{level("care", Need::some, Risk::low)}, {}, {}}}, {{{level("home", Need::much, Risk::high)}, {{AdjustmentKind::night, 100, 0}}, {}}}, {{{level("care", Need::much, Risk::low)}, {}, 9'000}}}, now);
  const Recomputed found = recompute(columns, now, then);
  EXPECT_EQ(found.then, (std::vector<std::int64_t>{1'500, 2'100, 9'000}));
  EXPECT_EQ(found.more, 1);
  EXPECT_EQ(found.same, 2);
  EXPECT_EQ(found.less, 0);
  EXPECT_EQ(found.own_totals, 1);
  EXPECT_EQ(found.then_total - found.now_total, 500);
  EXPECT_EQ(found.areas.at(0).people, 2);
  EXPECT_EQ(found.areas.at(0).then - found.areas.at(0).now, 1'000);
  const auto first = largest(columns, found, 10);
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first[0].row, 0U);
}

TEST(Columns, an_area_that_the_new_grid_has_not_is_said) {
  Grid then = test::small_grid();
  then.areas.erase(then.areas.begin());
  const Grid now = test::small_grid();
  const Columns columns = columns_of({{{{level("care", Need::some, Risk::low)}, {}, {}}}, {{{level("care", Need::none, Risk::high), level("home", Need::some, Risk::low)}, {}, {}}}}, now);
  const Recomputed found = recompute(columns, now, then);
  EXPECT_EQ(found.not_in_grid, 1);
  EXPECT_FALSE(found.areas.at(0).known);
}

TEST(Columns, may_be_stopped_on_the_way) {
  std::vector<Person> people(10'000, Person{{{level("care", Need::some, Risk::low)}, {}, {}}, false});
  const Grid grid = test::small_grid();
  int told = 0;
  const Recomputed found = recompute(columns_of(people, grid), grid, dearer(), [&](std::size_t) { return ++told < 2; });
  EXPECT_EQ(told, 2);
  EXPECT_LT(found.people, 10'000);
}

RC_GTEST_PROP(Columns, come_to_what_each_sum_comes_to, ()) {
  const Grid now = test::small_grid(), then = dearer();
  std::vector<Person> people(*rc::gen::inRange<std::size_t>(1, 40));
  for (Person& one : people) {
    for (const auto* area : {"care", "home"})
      if (*rc::gen::inRange(0, 4) > 0) {
        const auto any = [] { return Level{static_cast<Need>(*rc::gen::inRange(0, 4)), static_cast<Risk>(*rc::gen::inRange(0, 4))}; };
        one.inputs.levels.push_back({area, any(), any()});
      }
    if (*rc::gen::inRange(0, 3) == 0) one.inputs.adjustments.push_back({AdjustmentKind::other, *rc::gen::inRange<std::int64_t>(0, 5'000), 0});
    if (*rc::gen::inRange(0, 5) == 0) one.inputs.override_weekly_pence = *rc::gen::inRange<std::int64_t>(0, 50'000);
  }
  const Recomputed found = recompute(columns_of(people, now), now, then);
  for (std::size_t i = 0; i < people.size(); ++i) RC_ASSERT(found.then[i] == indicative(then, people[i].inputs).weekly_pence);
  RC_ASSERT(found.more + found.less + found.same == static_cast<std::int64_t>(people.size()));
}

}  // namespace
}  // namespace stepwise::allocation
