// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "practice/allocation/grid_file.hpp"
#include "practice/allocation/grid_test_support.hpp"
#include "practice/care_act/care_act.hpp"

namespace stepwise::allocation {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> fields_of(const Grid& grid) {
  std::vector<std::string> fields;
  for (const auto& problem : problems_of(grid)) fields.push_back(problem.field);
  return fields;
}

TEST(Grid, without_faults_has_no_problems) { EXPECT_THAT(fields_of(test::small_grid()), IsEmpty()); }

TEST(Grid, each_cell_that_is_amiss_is_named) {
  struct Row {
    std::size_t need, risk;
    std::int64_t pence;
    std::vector<std::string> fields;
  };
  const Row rows[] = {
      {1, 1, no_amount, {"cell_care_1_1"}},                     // a gap
      {1, 1, -5, {"cell_care_1_1"}},                            // under nought
      {0, 2, 100, {"cell_care_0_2"}},                           // money where nothing is needed
      {1, 2, 50, {"cell_care_1_2"}},                            // falls as risk rises
      {2, 0, 900, {"cell_care_2_0"}},                           // falls as need rises
      {3, 3, most_pence + 1, {"cell_care_3_3"}},                // out of range
      {2, 2, 5'250, {"cell_care_2_3", "cell_care_3_2"}},        // its neighbours fall below it
  };
  for (const Row& row : rows) {
    Grid grid = test::small_grid();
    grid.areas[0].pence[row.need][row.risk] = row.pence;
    auto fields = fields_of(grid);
    std::ranges::sort(fields);
    EXPECT_EQ(fields, row.fields) << row.need << " " << row.risk << " " << row.pence;
  }
}

TEST(Grid, areas_and_words_are_checked_too) {
  Grid grid = test::small_grid();
  grid.areas[1].code = "care";
  EXPECT_THAT(fields_of(grid), ::testing::Contains("area_care"));
  grid = test::small_grid();
  grid.areas[1].outcomes = {"toilet"};
  EXPECT_THAT(fields_of(grid), ElementsAre("outcomes_home"));
  grid = test::small_grid();
  grid.risk_words[2] = " ";
  EXPECT_THAT(fields_of(grid), ElementsAre("risk_words_2"));
  grid.areas.clear();
  EXPECT_THAT(fields_of(grid), ::testing::Contains("area_new"));
}

TEST(Grid, begins_after_the_last_one_and_not_in_the_past) {
  Grid grid = test::small_grid();
  const Date today{20'000};
  grid.from_on = today - 1;
  EXPECT_EQ(start_problems(grid, std::nullopt, today).at(0).code, "from.past");
  grid.from_on = today + 5;
  EXPECT_EQ(start_problems(grid, today + 5, today).at(0).code, "from.overlaps");
  EXPECT_THAT(start_problems(grid, today + 4, today), IsEmpty());
}

RC_GTEST_PROP(Grid, problems_are_found_exactly_when_an_amount_falls, ()) {
  Grid grid = test::small_grid();
  Area& area = grid.areas[0];
  for (std::size_t need = 1; need < level_count; ++need)
    for (auto& pence : area.pence[need]) pence = *rc::gen::inRange<std::int64_t>(0, 6);
  bool falls = false;
  for (std::size_t need = 1; need < level_count; ++need)
    for (std::size_t risk = 0; risk < level_count; ++risk)
      falls = falls || area.pence[need - 1][risk] > area.pence[need][risk] || (risk > 0 && area.pence[need][risk - 1] > area.pence[need][risk]);
  RC_ASSERT(problems_of(grid).empty() == !falls);
}

TEST(GridFile, goes_out_and_comes_back_in_both_forms) {
  Grid grid = test::small_grid();
  grid.from_on = *Date::parse_iso("2027-04-01");
  grid.name = "With \"quotes\" and a \\";
  grid.contingency_pence = 25'000'000;
  const auto toml = read_grid_file(grid_toml(grid), Grid{});
  EXPECT_THAT(toml.problems, IsEmpty());
  EXPECT_EQ(toml.grid.areas, grid.areas);
  EXPECT_EQ(toml.grid.name, grid.name);
  EXPECT_EQ(toml.grid.from_on, grid.from_on);
  EXPECT_EQ(toml.grid.contingency_pence, grid.contingency_pence);
  Grid base = grid;
  base.areas.clear();
  const auto csv = read_grid_file(grid_csv(grid), base);
  EXPECT_THAT(csv.problems, IsEmpty());
  EXPECT_EQ(csv.grid.areas, grid.areas);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(GridFile, a_file_is_refused_by_its_cell) {
  const std::string toml = grid_toml(test::small_grid()), csv = grid_csv(test::small_grid());
  struct Row {
    std::string text, sentence;
  };
  const Row rows[] = {{replaced(toml, "1000, 1100", "1000, 900"), "Care, Some, Moderate risk must not be less than Low risk at the same need"},
                      {replaced(toml, "1000, 1100", "1000, 11.5"), "whole pence for Care, Some, Moderate risk"},
                      {replaced(toml, "[1000, 1100, 1200, 1300]", "[1000, 1100, 1200]"), "four amounts for Care, Some"},
                      {replaced(csv, "care,Care,hygiene toilet,1,1,1100\n", ""), "Enter an amount for Care, Some, Moderate risk"},
                      {replaced(csv, "1,1,1100", "1,1,eleven"), "whole pence a week"},
                      {replaced(csv, "1,1,1100", "1,4,1100"), "need and risk are 0, 1, 2 or 3"},
                      {csv + "care,Care,hygiene toilet,1,1,1100\n", "comes twice"},
                      {replaced(toml, "\"toilet\"", "\"swimming\""), "“swimming” is none of the ten outcomes"},
                      {replaced(toml, "tolerance_percent = 15", "tolerance_percent = \"much\""), "whole number for “tolerance_percent”"},
                      {replaced(toml, "from = 1970-01-01", "from = \"2027-04-01\""), "Enter a day for “from”"},
                      {"name = \n", "line 1 is not understood"}};
  for (const Row& row : rows) {
    const auto file = read_grid_file(row.text, test::small_grid());
    ASSERT_FALSE(file.problems.empty()) << row.sentence;
    EXPECT_THAT(file.problems, ::testing::Contains(HasSubstr(row.sentence)));
  }
}

TEST(GridFile, there_is_no_place_for_a_cap_or_a_multiplier) {
  const std::string toml = grid_toml(test::small_grid());
  for (const std::string key : {"care_home_cap", "age_multiplier"}) {
    EXPECT_THAT(read_grid_file(key + " = 90000\n" + toml, Grid{}).problems, ::testing::Contains(HasSubstr("no place for “" + key)));
    EXPECT_THAT(read_grid_file(replaced(toml, "words = \"Care\"", "words = \"Care\"\n" + key + " = 2"), Grid{}).problems, ::testing::Contains(HasSubstr("no place for “" + key)));
  }
  EXPECT_THAT(read_grid_file("area,words,outcomes,need,risk,weekly_pence,age\n", Grid{}).problems, ::testing::Contains(HasSubstr("no place for a cap or a multiplier")));
}

TEST(Grid, an_outcome_that_no_area_groups_is_said) {
  const auto left = outcomes_left_out(test::small_grid());
  EXPECT_EQ(left.size(), 7U);
  EXPECT_THAT(left, ::testing::Contains("nutrition"));
  EXPECT_THAT(left, ::testing::Not(::testing::Contains("hygiene")));
}

TEST(Grid, the_areas_that_ship_group_the_ten_outcomes_once_each) {
  std::vector<std::string> keys;
  for (const auto& outcome : care_act::specified_outcomes()) keys.emplace_back(outcome.key);
  for (const auto& area : care_act::need_areas()) EXPECT_EQ(code_of(area.key), area.key);
  EXPECT_EQ(keys.size(), 10U);
  EXPECT_EQ(code_of("Work, learning & volunteering"), "work_learning_volunteering");
  EXPECT_EQ(code_of(" 3 D! "), "3_d");
}

}  // namespace
}  // namespace stepwise::allocation
