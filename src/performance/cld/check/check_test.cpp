// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>
#include <sstream>

#include "performance/cld/check/chunks.hpp"
#include "performance/cld/check/sentence.hpp"
#include "performance/cld/check/test/packing.hpp"
#include "performance/cld/check/test/sample.hpp"
#include "performance/cld/check/values.hpp"
#include "performance/cld/check/writers.hpp"

namespace stepwise::cld {
namespace {

using test::Row;

/// Rows enough for several chunks, with line ends inside quotes and something wrong here and there.
std::vector<std::string> many_rows() {
  std::vector<std::string> rows;
  for (int i = 0; i < 24'000; ++i) {
    const std::string kind = std::vector<std::string>{"Request", "Assessment", "Service", "Review"}[static_cast<std::size_t>(i) % 4];
    Row row = test::row(kind, {{"LA_Person_Unique_Identifier", "P" + std::to_string(i)}, {"NHS_Number", ""}, {"Event_Reference", "E" + std::to_string(i)}});
    row["Event_Description"] = i % 3 == 0 ? "a note,\nwith line ends\n\n" + std::string(400, 'x') : std::string(420, 'y');
    if (i % 97 == 0) row["Gender"] = "F";
    if (i % 101 == 0) row["Event_End_Date"] = "2025-04-01";
    if (i % 1009 == 0) row["LA_Person_Unique_Identifier"] = "P5";
    rows.push_back(test::line(row));
  }
  return rows;
}

struct Outcome {
  std::vector<std::string> lines;
  CheckReport report;
};

Outcome outcome(const std::string& text, const CheckOptions& options) {
  const test::SampleFile file{text};
  test::Collected found;
  auto report = check(file.path(), test::table(), options, found);
  EXPECT_TRUE(report) << report.error().sentence;
  return {found.lines, report ? *report : CheckReport{}};
}

std::string joined(const std::vector<std::string>& rows) {
  std::string text = test::header();
  for (const auto& row : rows) text += row;
  return text;
}

void expect_same_counts(const CheckReport& a, const CheckReport& b) {
  EXPECT_EQ(a.rows, b.rows);
  EXPECT_EQ(a.rows_failed, b.rows_failed);
  EXPECT_EQ(a.whole_rows, b.whole_rows);
  for (std::size_t field = 0; field < a.fields.size(); ++field) EXPECT_EQ(a.fields[field].cells, b.fields[field].cells) << field;
}

TEST(Check, says_the_same_for_any_threads_packing_and_order_of_rows) {
  auto rows = many_rows();
  const std::string text = joined(rows);
  ASSERT_GT(text.size(), std::size_t{12} << 20);
  const Outcome one = outcome(text, test::options(1)), three = outcome(text, test::options(3)), packed = outcome(test::gzip(text), test::options(2));
  EXPECT_EQ(one.report.rows, 24'000U);
  EXPECT_GT(one.report.failed(), 24'000U) << "every NHS number is blank";
  EXPECT_EQ(one.lines, three.lines);
  EXPECT_EQ(one.lines, packed.lines);
  expect_same_counts(one.report, three.report);
  std::ranges::shuffle(rows, std::mt19937{7});
  expect_same_counts(one.report, outcome(joined(rows), test::options(2)).report);
}

TEST(Check, tells_the_first_of_each_when_asked_for_few_and_counts_all) {
  const std::string text = joined(many_rows());
  const Outcome all = outcome(text, test::options(1));
  for (const unsigned threads : {1U, 3U}) {
    CheckOptions few = test::options(threads);
    few.most_each = 2;
    const Outcome some = outcome(text, few);
    expect_same_counts(all.report, some.report);
    EXPECT_THAT(some.lines, testing::IsSupersetOf({"2 Gender: not in the list", "99 Gender: not in the list"}));
    EXPECT_EQ(std::ranges::count_if(some.lines, [](const auto& line) { return line.ends_with("Gender: not in the list"); }), 2);
  }
}

TEST(Check, names_the_team_and_worker_where_the_file_does) {
  const std::string text = "LA_Code,Client_Type,Event_Type,Event_Start_Date,Event_Reference,Team,Allocated worker,Shoe size\n990,Service user,Visit,2025-04-01,E7,North,A. Worker,42\n";
  const test::SampleFile file{text};
  test::Collected found;
  const auto report = check(file.path(), test::table(), test::options(), found);
  ASSERT_TRUE(report);
  ASSERT_EQ(found.lines, std::vector<std::string>{"2 Event_Type: not in the list"}) << "what has no column is said once, not in every row";
  EXPECT_EQ(found.all[0].reference, "E7");
  EXPECT_EQ(found.all[0].team, "North");
  EXPECT_EQ(found.all[0].worker, "A. Worker");
  EXPECT_EQ(report->unknown, std::vector<std::string>{"Shoe size"});
  EXPECT_THAT(report->missing, testing::Contains("NHS_Number"));
  EXPECT_EQ(report->fields[static_cast<std::size_t>(test::table().named("NHS_Number"))].of(Problem::blank_mandatory), 1U);
}

TEST(Check, counts_values_for_the_national_layout_but_none_of_a_person) {
  CheckOptions options = test::options();
  options.values = true;
  const Row one = test::row("Request", {{"Event_Description", "about Mrs Example"}});
  const Outcome found = outcome(test::header() + test::line(one) + test::line(test::row("Request", {{"Event_End_Date", "2025-05-03"}})), options);
  std::map<std::string, std::uint64_t> counts;
  for (const auto& value : found.report.values) counts[test::table().fields()[static_cast<std::size_t>(value.field)].name + "=" + value.value] += value.count;
  EXPECT_EQ(counts["Gender=Female"], 2U);
  EXPECT_EQ(counts["NHS_Number=N/A - PID"], 2U);
  EXPECT_EQ(counts["Date_of_Birth=N/A - PID"], 2U);
  EXPECT_EQ(counts["Event_Description=NULL"], 2U);
  EXPECT_EQ(counts["Event_End_Date=2025-05-03"], 1U);
  for (const auto& field : test::table().fields()) {
    std::uint64_t cells = 0;
    for (const auto& value : found.report.values) cells += test::table().fields()[static_cast<std::size_t>(value.field)].name == field.name ? value.count : 0;
    EXPECT_EQ(cells, 2U) << field.name;
  }
}

TEST(Check, counts_values_of_a_council_whose_code_is_nonsense) {
  CheckOptions options = test::options();
  options.values = true;
  const Outcome found = outcome(test::header() + test::line(test::row("Request", {{"LA_Code", "9\x1F" "9999\x1F" "7"}})), options);
  for (const auto& value : found.report.values) {
    EXPECT_LT(static_cast<std::size_t>(value.field), test::table().size());
    EXPECT_EQ(value.la_code, "999997");
  }
}

TEST(Summary, puts_the_worst_module_and_field_first) {
  std::ostringstream out;
  const auto writer = check_writer(CheckFormat::text, out, test::table(), test::options().today);
  const test::SampleFile file{test::header() + test::line(test::row("Service", {{"Event_Outcome", ""}, {"Unit_Cost", "x"}, {"Gender", "F"}})) +
                              test::line(test::row("Service", {{"Event_Start_Date", "2025-04-02"}, {"Event_End_Date", "2025-04-03"}, {"Unit_Cost", "x"}, {"Planned_units_per_week", ""}}))};
  writer->begin("return.csv");
  const auto report = check(file.path(), test::table(), test::options(), *writer);
  ASSERT_TRUE(report);
  writer->end(*report);
  EXPECT_THAT(out.str(), testing::StartsWith("return.csv: 2 rows of council 990, 2025-04-01 to 2026-03-31.\n5 failures in 2 rows, and 0 warnings.\n\n"
                                             "Costs (services only): 3 failures, 0 warnings\n  Unit_Cost: 2 not a number (needed in 2 rows)\n  Planned_units_per_week: 1 blank (needed in 2 rows)\n\n"
                                             "Events (all): 1 failures, 0 warnings\n  Event_Outcome: 1 blank (needed in 2 rows)\n\n"
                                             "Person details: 1 failures, 0 warnings\n  Gender: 1 not in the list (needed in 2 rows)\n\nRows, the first of each kind:\n  row 2 (E1): "));
}

RC_GTEST_PROP(NhsNumber, passes_with_its_own_check_digit_and_no_other, (std::uint32_t draw)) {
  const std::string nine = std::to_string(100'000'000 + draw % 900'000'000);
  int right = 0;
  for (char last = '0'; last <= '9'; ++last) right += check_value(Kind::nhs_number, nine + last) == Problem::none ? 1 : 0;
  RC_ASSERT(right <= 1);
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) sum += (nine[i] - '0') * static_cast<int>(10 - i);
  const bool all_same = nine.find_first_not_of(nine[0]) == std::string::npos;
  RC_ASSERT(all_same || right == ((11 - sum % 11) % 11 == 10 ? 0 : 1));
}

TEST(ShownValue, is_utf_8_whatever_the_file_is) {
  EXPECT_EQ(shown_value("caf\xC3\xA9"), "café");
  EXPECT_EQ(shown_value("caf\xE9"), "café");
  EXPECT_EQ(shown_value("\x80 5 \x96 6"), "€ 5 – 6");
  EXPECT_EQ(shown_value("two\nlines and \"\"quotes\"\""), "two lines and \"quotes\"");
  EXPECT_EQ(shown_value(std::string(101, 'x')), std::string(100, 'x') + "…");
  EXPECT_TRUE(is_utf8("plain"));
  EXPECT_FALSE(is_utf8("\xC3"));
  EXPECT_FALSE(is_utf8("\xE2\x82"));
  EXPECT_FALSE(is_utf8("\xFFx"));
}

}  // namespace
}  // namespace stepwise::cld
