// SPDX-License-Identifier: Apache-2.0
#include "practice/discharge/notice_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::discharge {
namespace {

const Date today = *Date::parse_iso("2026-11-21");
const Lists& lists() {
  static const Lists all = Lists::load().value();
  return all;
}
NoticeFile read(std::string_view csv) { return read_notices(csv, lists(), today).value(); }
std::string refused_column(std::string_view row) {
  const auto file = read("nhs_number,hospital,admitted,notice,received,expected,admission\n" + std::string{row} + "\n");
  return file.refused.empty() ? "" : file.refused.front().column;
}

TEST(AFileOfNotices, that_we_give_as_an_example_is_taken) {
  const auto file = read(example_notices());
  ASSERT_EQ(file.rows.size(), 2U);
  EXPECT_TRUE(file.refused.empty());
  EXPECT_EQ(file.rows[0].notice.kind, "discharge");
  EXPECT_FALSE(file.rows[0].withdraws);
  EXPECT_TRUE(file.rows[1].withdraws);
  EXPECT_EQ(file.rows[0].notice.admission, "emergency");
  EXPECT_EQ(file.rows[0].line, 2U);
}

TEST(AFileOfNotices, is_read_in_any_order_of_columns_with_spaces_and_marks) {
  const auto file = read("\xEF\xBB\xBF Notice , ADMITTED,NHS number,Hospital\r\nAssessment,14/11/2026,943 476 5919,\"Beckside, General\"\r\n");
  ASSERT_EQ(file.rows.size(), 1U);
  EXPECT_EQ(file.rows[0].nhs_number, "9434765919");
  EXPECT_EQ(file.rows[0].notice.hospital, "Beckside, General");
  EXPECT_EQ(file.rows[0].notice.received_on, today) << "a blank day is the day it is uploaded";
}

TEST(AFileOfNotices, refuses_rows_by_the_column_that_is_wrong) {
  EXPECT_EQ(refused_column("9434765919,Beckside,14/11/2026,discharge,21/11/2026,22/11/2026,emergency"), "");
  EXPECT_EQ(refused_column("9434765918,Beckside,14/11/2026,discharge,21/11/2026,22/11/2026,emergency"), "nhs_number");
  EXPECT_EQ(refused_column("9434765919,,14/11/2026,discharge,21/11/2026,22/11/2026,emergency"), "hospital");
  EXPECT_EQ(refused_column("9434765919,Beckside,31/02/2026,discharge,21/11/2026,22/11/2026,emergency"), "admitted");
  EXPECT_EQ(refused_column("9434765919,Beckside,14/11/2026,letter,21/11/2026,22/11/2026,emergency"), "notice");
  EXPECT_EQ(refused_column("9434765919,Beckside,14/11/2026,discharge,25/11/2026,26/11/2026,emergency"), "received");
  EXPECT_EQ(refused_column("9434765919,Beckside,14/11/2026,discharge,21/11/2026,,emergency"), "expected");
  EXPECT_EQ(refused_column("9434765919,Beckside,14/11/2026,discharge,21/11/2026,22/11/2026,by air"), "admission");
  EXPECT_EQ(read("nhs_number,hospital,admitted,notice\n9434765919,Beckside\n").refused.size(), 1U) << "cells are missing";
  EXPECT_EQ(refused_column("9434765919,Beckside,14/11/2026,withdrawn,21/11/2026,,"), "why") << "taking back needs a reason";
}

TEST(AFileOfNotices, that_is_no_table_is_refused_whole_with_what_to_do) {
  for (const std::string_view csv : {"", "\n", "hospital,admitted\nBeckside,1/1/2026\n", "nhs_number,hospital,admitted,notice\n", "nhs_number,hospital,admitted,notice\n\"open"})
    EXPECT_FALSE(read_notices(csv, lists(), today)) << csv;
  EXPECT_THAT(read_notices("hospital,admitted\nBeckside,1/1/2026\n", lists(), today).error().sentence, testing::HasSubstr("nhs_number, notice"));
  std::string long_file = "nhs_number,hospital,admitted,notice\n";
  for (int i = 0; i < 5001; ++i) long_file += "9434765919,Beckside,14/11/2026,assessment\n";
  EXPECT_FALSE(read_notices(long_file, lists(), today));
}

TEST(AFileOfNotices, names_nobody_when_it_refuses) {
  const auto file = read("nhs_number,hospital,admitted,notice,family_name\n9434765918,Beckside,14/11/2026,assessment,Unusualname\n");
  ASSERT_EQ(file.refused.size(), 1U);
  EXPECT_THAT(file.refused[0].sentence, testing::Not(testing::HasSubstr("Unusualname")));
  EXPECT_THAT(file.refused[0].sentence, testing::Not(testing::HasSubstr("9434765918")));
}

RC_GTEST_PROP(AFileOfNotices, of_any_bytes_is_taken_or_refused_row_by_row, (const std::string& bytes)) {
  const auto file = read_notices("nhs_number,hospital,admitted,notice\n" + bytes, lists(), today);
  if (!file) return;
  for (const auto& row : file->rows) RC_ASSERT(problems_of(row.notice, lists(), today).empty());
  for (const auto& row : file->refused) RC_ASSERT(!row.sentence.empty() && row.line >= 2);
}

}  // namespace
}  // namespace stepwise::discharge
