// SPDX-License-Identifier: Apache-2.0
#include "practice/contact_centre/contact_centre.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::contact_centre {
namespace {

Date day(const char* iso) { return *Date::parse_iso(iso); }
const Date today = day("2026-11-21");
Total total(const char* on, std::int64_t offered, std::int64_t answered, std::string line = {}, int hour = whole_day) {
  return {.day = day(on), .hour = hour, .line = std::move(line), .offered = offered, .answered = answered};
}

TEST(Totals, what_cannot_be_is_refused) {
  EXPECT_TRUE(problems_of(total("2026-11-21", 100, 85), today).empty());
  EXPECT_TRUE(problems_of(total("2026-11-21", 0, 0), today).empty()) << "a day without calls is a day";
  EXPECT_EQ(problems_of(total("2026-11-22", 100, 85), today).at(0).field, "day");
  EXPECT_EQ(problems_of(total("2026-11-20", 85, 100), today).at(0).field, "answered");
  EXPECT_EQ(problems_of(total("2026-11-20", -1, 0), today).at(0).field, "offered");
  EXPECT_EQ(problems_of(total("2026-11-20", 70'000, 0), today).at(0).field, "offered");
  EXPECT_EQ(problems_of(total("2026-11-20", 9, 9, "", 24), today).at(0).field, "hour");
}

TEST(Totals, the_same_calls_are_never_counted_twice) {
  const std::vector<Total> whole{total("2026-11-20", 100, 85)}, lines{total("2026-11-20", 60, 50, "Main")}, hours{total("2026-11-20", 9, 8, "", 10)};
  EXPECT_TRUE(clash(total("2026-11-20", 1, 1), whole));
  EXPECT_TRUE(clash(total("2026-11-20", 1, 1, "Main"), whole));
  EXPECT_TRUE(clash(total("2026-11-20", 1, 1, "", 9), whole));
  EXPECT_TRUE(clash(total("2026-11-20", 1, 1), lines));
  EXPECT_TRUE(clash(total("2026-11-20", 1, 1, "main"), lines)) << "the same line";
  EXPECT_FALSE(clash(total("2026-11-20", 1, 1, "Carers"), lines));
  EXPECT_TRUE(clash(total("2026-11-20", 1, 1), hours));
  EXPECT_FALSE(clash(total("2026-11-20", 1, 1, "", 11), hours));
}

TEST(Files, every_refused_row_is_named_and_what_is_on_record_the_same_is_left) {
  const OnRecord on_record{{day("2026-11-18"), {total("2026-11-18", 90, 80)}}, {day("2026-11-17"), {total("2026-11-17", 90, 80)}}};
  const auto read = read_totals("Date,Offered,Answered\n18/11/2026,90,80\n17/11/2026,91,80\n19/11/2026,100,101\n2026-11-20,100,85\n20/11/2026,100,86\nyesterday,1,1\n", on_record, today);
  ASSERT_TRUE(read) << read.error().sentence;
  EXPECT_EQ(read->same, 1U);
  ASSERT_EQ(read->totals.size(), 1U);
  EXPECT_EQ(read->totals[0].offered, 100);
  std::vector<std::size_t> rows;
  for (const auto& refusal : read->refusals) rows.push_back(refusal.row);
  EXPECT_EQ(rows, (std::vector<std::size_t>{3, 4, 6, 7})) << "differs from the record; more answered; twice in the file; no day";
}

TEST(Files, that_are_none_say_so) {
  EXPECT_FALSE(read_totals("when,how many\n1,2\n", {}, today));
  EXPECT_FALSE(read_totals("", {}, today));
  EXPECT_FALSE(read_totals("day,offered,answered\n\"1", {}, today));
}

RC_GTEST_PROP(Files, no_bytes_break_the_reader_and_no_refused_row_is_kept, (const std::string& bytes)) {
  const auto read = read_totals("day,offered,answered,line,hour\n" + bytes, {}, today);
  if (!read) return;
  for (const auto& one : read->totals) RC_ASSERT(problems_of(one, today).empty());
}

TEST(Months, add_up_and_none_has_no_share) {
  const std::vector<Total> totals{total("2026-11-01", 60, 50, "Main"), total("2026-11-01", 40, 35, "Carers"), total("2026-10-31", 0, 0)};
  const auto months = by_month(totals);
  ASSERT_EQ(months.size(), 2U);
  EXPECT_EQ(months[0].days, 1);
  EXPECT_EQ(months[0].offered, 100);
  EXPECT_DOUBLE_EQ(*months[0].share(), 0.85);
  EXPECT_EQ(months[1].share(), std::nullopt);
}

}  // namespace
}  // namespace stepwise::contact_centre
