// SPDX-License-Identifier: Apache-2.0
#include "community/parts/parts.hpp"

#include <gtest/gtest.h>

namespace stepwise::community {
namespace {

http::Fields day(std::string d, std::string m, std::string y) {
  http::Fields fields;
  fields.add("on_day", std::move(d));
  fields.add("on_month", std::move(m));
  fields.add("on_year", std::move(y));
  return fields;
}

TEST(CommunityParts, a_day_is_read_from_three_boxes_or_not_at_all) {
  EXPECT_EQ(day_in(day("21", "11", "2026"), "on"), Date::from_parts(2026, 11, 21));
  EXPECT_EQ(day_in(day("1", "nov", "2026"), "on"), Date::from_parts(2026, 11, 1));
  EXPECT_FALSE(day_in(day("31", "2", "2026"), "on"));
  EXPECT_FALSE(day_in(day("1", "2", "26"), "on"));
  EXPECT_FALSE(day_in(day("", "", ""), "on"));
  EXPECT_TRUE(day_is_blank(day("", " ", ""), "on"));
  EXPECT_FALSE(day_is_blank(day("", "1", ""), "on"));
}

TEST(CommunityParts, a_day_written_is_the_day_read) {
  http::Fields fields;
  add_day(fields, "on", Date{20'000});
  EXPECT_EQ(day_in(fields, "on"), Date{20'000});
}

TEST(CommunityParts, small_counts_are_hidden_from_those_who_may_not_see_people) {
  EXPECT_EQ(count_words(5, false), "Fewer than 6");
  EXPECT_EQ(count_words(5, true), "5");
  EXPECT_EQ(count_words(6, false), "6");
  EXPECT_EQ(count_words(0, false), "0") << "nought is not a small number";
}

TEST(CommunityParts, a_token_of_the_form_is_kept_and_a_strange_one_is_not) {
  SeededRandom random{1};
  http::Fields fields, strange;
  fields.add("form_token", "abc");
  strange.add("form_token", std::string(65, 'x'));
  EXPECT_EQ(token_in(fields, random), "abc");
  EXPECT_EQ(token_in(strange, random).size(), 16U);
}

}  // namespace
}  // namespace stepwise::community
