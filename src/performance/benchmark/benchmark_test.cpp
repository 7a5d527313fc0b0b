// SPDX-License-Identifier: Apache-2.0
#include "performance/benchmark/benchmark.hpp"

#include <filesystem>
#include <gtest/gtest.h>

#include "base/share.hpp"

namespace stepwise::benchmark {
namespace {

constexpr std::string_view header = "financial_year,council_code,council_name,council_type,region,measure,measure_code,value\n";

Published read(std::string_view rows) {
  auto published = read_published(std::string{header} + std::string{rows}, *CodeList::load("published_measure"));
  EXPECT_TRUE(published) << published.error().sentence;
  return published ? std::move(*published) : Published{};
}

struct BadRow {
  std::string_view row, says;
};
class RefusedRows : public ::testing::TestWithParam<BadRow> {};
TEST_P(RefusedRows, are_listed_with_their_line_and_a_sentence) {
  const auto published = read("2022-23,E06000005,Westmere,Unitary Authorities,North East,x,ASC5,80\n" + std::string{GetParam().row} + "\n");
  EXPECT_EQ(published.figures.size(), 1U);
  ASSERT_EQ(published.refused.size(), 1U);
  EXPECT_EQ(published.refused[0].line, 3U);
  EXPECT_NE(published.refused[0].sentence.find(GetParam().says), std::string::npos) << published.refused[0].sentence;
}
INSTANTIATE_TEST_SUITE_P(Benchmark, RefusedRows, ::testing::Values(
    BadRow{"2022-24,E06000005,Westmere,U,North East,x,ASC5,80", "2022-23"},
    BadRow{"2022-23,W06000005,Westmere,U,North East,x,ASC5,80", "E and eight digits"},
    BadRow{"2022-23,E06000005,,U,North East,x,ASC6,80", "name is missing"},
    BadRow{"2022-23,E06000005,Westmere,U,,x,ASC6,80", "region is missing"},
    BadRow{"2022-23,E06000005,Westmere,U,North East,x,ASC9,80", "not in lists"},
    BadRow{"2022-23,E06000005,Westmere,U,North East,x,ASC6,lots", "not a number"},
    BadRow{"2022-23,E06000005,Westmere,U,North East,x,ASC6,nan", "not a number"},
    BadRow{"2022-23,E06000005,Westmere,U,North East,x,ASC6,inf", "not a number"},
    BadRow{"2022-23,E06000005,Westmere,U,North East,x,ASC4,101", "cannot be"},
    BadRow{"2022-23,E06000005,Westmere,U,North East,x,ASC5,81", "earlier line"},
    BadRow{"2022-23,E06000005,Westmere", "3 cells"}));

TEST(Benchmark, an_empty_value_is_not_published_and_not_zero) {
  const auto published = read("2022-23,E06000005,\"Westmere, Eastmere and Hale\",U,North East,x,ASC5,\n");
  ASSERT_EQ(published.figures.size(), 1U);
  EXPECT_FALSE(published.figures[0].value);
  EXPECT_EQ(published.figures[0].council_name, "Westmere, Eastmere and Hale");
}

TEST(Benchmark, a_file_of_another_kind_is_refused_whole) {
  const auto measures = *CodeList::load("published_measure");
  EXPECT_FALSE(read_published("", measures));
  EXPECT_FALSE(read_published("name,age\nA,1\n", measures));
  EXPECT_FALSE(read_published(std::string_view{"PK\3\4\0\0", 6}, measures));
  EXPECT_FALSE(read_published("financial_year,\"council", measures));
  EXPECT_FALSE(read_published(header, measures)) << "no rows";
  const auto latin = read_published(std::string{header} + "2022-23,E06000005,Westm\xE9re,U,North East,x,ASC5,80\n", measures);
  ASSERT_FALSE(latin);
  EXPECT_NE(latin.error().sentence.find("UTF-8"), std::string::npos);
}

TEST(Benchmark, a_number_at_the_end_of_a_file_that_stops_short_is_not_believed) {
  const auto published = read("2022-23,E06000005,Westmere,U,North East,x,ASC5,80.3\n2022-23,E06000006,Eastmere,U,North East,x,ASC5,8");
  EXPECT_EQ(published.figures.size(), 1U);
  ASSERT_EQ(published.refused.size(), 1U);
  EXPECT_EQ(published.refused[0].line, 3U);
  const auto both = read("2022-23,E06000005,Westmere,U,North East,x,ASC5,80.3\n2022-23,E06000006,East");
  EXPECT_EQ(both.figures.size(), 1U);
  EXPECT_EQ(both.refused.size(), 1U);
}

TEST(Benchmark, a_name_no_council_could_have_is_refused_and_not_repeated) {
  const auto published = read("2022-23,E06000005," + std::string(5000, 'A') + ",U,North East,x,ASC5,80\n");
  ASSERT_EQ(published.refused.size(), 1U);
  EXPECT_LT(published.refused[0].sentence.size(), 200U);
}

TEST(Benchmark, the_median_of_two_is_between_them) {
  EXPECT_EQ(median({3, 1, 2}), 2);
  EXPECT_EQ(median({4, 1}), 2.5);
  EXPECT_FALSE(median({}));
}

TEST(Benchmark, takes_every_row_of_the_published_file) {
  const std::filesystem::path file = std::filesystem::path{"../shared/data/published/asc-outcomes-by-council.csv"};
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "the published figures are not beside this checkout";
  const auto published = read_published(*read_file(file), *CodeList::load("published_measure"));
  ASSERT_TRUE(published);
  EXPECT_EQ(published->figures.size(), 6376U);
  EXPECT_TRUE(published->refused.empty());
}

}  // namespace
}  // namespace stepwise::benchmark
