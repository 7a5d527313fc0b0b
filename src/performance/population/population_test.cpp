// SPDX-License-Identifier: Apache-2.0
#include "performance/population/population.hpp"

#include <gtest/gtest.h>

namespace stepwise::population {
namespace {

constexpr std::string_view header = "council_code,year,age_band,people\n";

Read read(std::string_view rows, std::string_view head = header) {
  auto out = read_estimates(std::string{head} + std::string{rows});
  EXPECT_TRUE(out) << (out ? "" : out.error().sentence);
  return out ? std::move(*out) : Read{};
}

struct BadRow {
  std::string_view row, says;
};
class RefusedRows : public ::testing::TestWithParam<BadRow> {};
TEST_P(RefusedRows, are_listed_with_their_line_and_a_sentence) {
  const auto out = read("121,2024,18 to 64,100000\n" + std::string{GetParam().row} + "\n");
  EXPECT_EQ(out.estimates.size(), 1U);
  ASSERT_EQ(out.refused.size(), 1U);
  EXPECT_EQ(out.refused[0].line, 3U);
  EXPECT_NE(out.refused[0].sentence.find(GetParam().says), std::string::npos) << out.refused[0].sentence;
}
INSTANTIATE_TEST_SUITE_P(Population, RefusedRows, ::testing::Values(
    BadRow{"E06000001,2024,18 to 64,5", "three digits"}, BadRow{"12,2024,18 to 64,5", "three digits"}, BadRow{"121,24,18 to 64,5", "such as 2024"},
    BadRow{"121,mid-2024,18 to 64,5", "such as 2024"}, BadRow{"121,2024,18-64,5", "'65 and above'"}, BadRow{"121,2024,Total,5", "'65 and above'"},
    BadRow{"121,2024,65 and above,0", "above 0"}, BadRow{"121,2024,65 and above,-5", "above 0"}, BadRow{"121,2024,65 and above,12.5", "whole number"},
    BadRow{"121,2024,65 and above,", "whole number"}, BadRow{"121,2024,65 and above,99999999999", "whole number"}, BadRow{"121,2024,18 to 64", "3 cells"},
    BadRow{"121,2024,18 to 64,7", "earlier line"}));

TEST(Population, takes_columns_in_any_order_and_what_else_a_file_says) {
  const auto out = read("Westmere,65 and above,121,30000,2023,North,estimate of June\n", "council_name,Age_Band,council_code,people,YEAR,region,source\n");
  ASSERT_EQ(out.estimates.size(), 1U);
  EXPECT_EQ(out.estimates[0], (Estimate{"121", 2023, Band::from_65_on, 30'000, "estimate of June", "Westmere", "North"}));
}

TEST(Population, a_file_of_another_kind_is_refused_whole) {
  for (const std::string_view text : {std::string_view{""}, std::string_view{"a,b\n1,2\n"}, header, std::string_view{"council_code,\"year"}, std::string_view{"PK\3\4\0\0", 6}})
    EXPECT_FALSE(read_estimates(text)) << text;
}

TEST(Population, a_year_is_divided_by_the_middle_of_the_year_it_starts_in) {
  const std::vector<Estimate> all{{"121", 2022, Band::from_18_to_64, 90}, {"121", 2024, Band::from_18_to_64, 100}, {"121", 2024, Band::from_65_on, 30},
                                  {"121", 2025, Band::from_18_to_64, 110}, {"122", 2023, Band::from_18_to_64, 7}};
  const std::vector young{Band::from_18_to_64}, adults{Band::from_18_to_64, Band::from_65_on};
  EXPECT_EQ(base_for(all, "121", young, 2024)->people, 100);
  EXPECT_EQ(base_for(all, "121", young, 2023)->year, 2022) << "the newest earlier one";
  EXPECT_EQ(base_for(all, "121", young, 2026)->year, 2025);
  EXPECT_EQ(base_for(all, "121", young, 2019)->year, 2022) << "the oldest later one";
  EXPECT_EQ(base_for(all, "121", adults, 2025)->people, 130) << "both bands of one year";
  EXPECT_FALSE(base_for(all, "122", adults, 2023));
  EXPECT_FALSE(base_for(all, "123", young, 2023));
}

TEST(Population, knows_among_whom_a_measure_is_a_rate) {
  EXPECT_EQ(among("18_to_64")->bands.size(), 1U);
  EXPECT_EQ(among("18_and_above")->bands.size(), 2U);
  EXPECT_FALSE(among("everybody"));
}

}  // namespace
}  // namespace stepwise::population
