// SPDX-License-Identifier: Apache-2.0
#include "base/csv.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/code_list.hpp"

namespace stepwise {
namespace {

std::vector<std::vector<std::string>> rows_of(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  EXPECT_TRUE(read_csv(text, [&](std::size_t, std::span<const std::string> cells) { rows.emplace_back(cells.begin(), cells.end()); }));
  return rows;
}

TEST(Csv, reads_quotes_and_line_ends) {
  using Rows = std::vector<std::vector<std::string>>;
  EXPECT_EQ(rows_of("\xEF\xBB\xBF" "a,b\r\n\"x, \"\"y\"\"\nz\",\r\n\n1,2"), (Rows{{"a", "b"}, {"x, \"y\"\nz", ""}, {"1", "2"}}));
  EXPECT_FALSE(read_csv("a,\"b", [](std::size_t, std::span<const std::string>) {}));
}

TEST(Csv, cells_a_spreadsheet_would_run_are_defused) {
  EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
  EXPECT_EQ(csv_cell("-12.5"), "-12.5");
  EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
}

RC_GTEST_PROP(Csv, round_trips, ()) {
  const auto cells = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', ' '))));
  const auto rows = rows_of(csv_row(cells));
  if (cells.size() == 1 && cells[0].empty()) RC_DISCARD("a row of one empty cell is a blank line");
  RC_ASSERT(rows.size() == 1U);
  RC_ASSERT(rows[0] == cells);
}

TEST(CodeList, refuses_a_list_that_repeats_a_code) {
  EXPECT_FALSE(CodeList::from_csv("x", "code,label\na,A\na,B\n"));
  EXPECT_FALSE(CodeList::from_csv("x", "code,label\na\n"));
  const auto list = CodeList::from_csv("x", "code,label,group\na,Alpha,1\n");
  EXPECT_EQ(list->label("a"), "Alpha");
  EXPECT_EQ(list->label("gone"), "gone");
  EXPECT_EQ(list->value("a", "group"), "1");
  EXPECT_EQ(list->code_for_label("ALPHA"), "a");
}

}  // namespace
}  // namespace stepwise
