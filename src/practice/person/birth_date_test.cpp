// SPDX-License-Identifier: Apache-2.0
#include "practice/person/birth_date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace stepwise::person {
namespace {

const Date today = *Date::parse_iso("2026-11-21");

TEST(BirthDate, IsReadAsPeopleWriteIt) {
  struct Row {
    std::string typed, means;
  };
  for (const auto& [typed, means] : std::vector<Row>{{"28/3/1956", "1956-03-28"},
                                                     {"28th March 1956", "1956-03-28"},
                                                     {"1st of Feb 1956", "1956-02-01"},
                                                     {"March 28, 1956", "1956-03-28"},
                                                     {"March 28th 1956", "1956-03-28"},
                                                     {"28031956", "1956-03-28"},
                                                     {"1956-03-28", "1956-03-28"},
                                                     {"12/3/50", "1950-03-12"},
                                                     {"12/3/21", "1921-03-12"},
                                                     {"12th March 27", "1927-03-12"},
                                                     {"12/3/08", "2008-03-12"},
                                                     {"12/3/2021", "2021-03-12"},
                                                     {"31/2/1950", ""},
                                                     {"3/28/1956", ""},
                                                     {"28th", ""},
                                                     {"th March 1956", ""},
                                                     {"", ""}}) {
    const auto date = parse_birth(typed, today);
    EXPECT_EQ(date ? date->iso() : "", means) << typed;
  }
}

RC_GTEST_PROP(BirthDate, TakesAnyBytes, (const std::string& typed)) {
  const auto date = parse_birth(typed, today);
  RC_ASSERT(!date || date->year() >= 1);
}

}  // namespace
}  // namespace stepwise::person
