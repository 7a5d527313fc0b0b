// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/field_name.hpp"
#include "forms/questionnaire/test/build.hpp"
#include "forms/questionnaire/value.hpp"

namespace stepwise::forms {
namespace {

using namespace testing;

TEST(Places, a_field_name_is_read_back) {
  for (const Place& place : {Place{0, {}}, Place{12, {}}, Place{12, {0, 2}}, Place{1999, {199}}}) EXPECT_EQ(Place::from_field(place.field()), place);
  EXPECT_EQ(Place::from_field("q12-3.month"), (Place{12, {3}}));
  for (const char* wrong : {"", "q", "12", "q-1", "q1-", "q01", "q1.", "q1.hour", "q1 ", "r1", "q1-200", "q123456", "Q1", "q1-0x", "clear:q1"}) EXPECT_EQ(Place::from_field(wrong), std::nullopt) << wrong;
}

TEST(Answers, clearing_forgets_every_part) {
  Answers given = answers({{"q1.day", "1"}, {"q1.month", "2"}, {"q1.year", "3"}, {"q1.time", "4"}, {"q1", "5"}, {"q1.other", "6"}, {"q1.unit", "7"}, {"q11", "8"}, {"q1-0", "9"}});
  given.clear({1, {}});
  EXPECT_EQ(given.fields(), (Answers::Fields{{"q11", {"8"}}, {"q1-0", {"9"}}}));
}

TEST(Answers, removing_an_entry_moves_later_ones_up_at_every_depth) {
  const auto form = read(item("g", "group", R"(,"repeats":true,"item":[)" + item("a", "string") + "," + item("n", "string", R"(,"repeats":true)") + "]") + "," + item("z", "string"));
  Answers given = answers({{"r0", "3"}, {"q1-0", "one"}, {"q1-1", "two"}, {"q1-2", "three"}, {"r2-2", "2"}, {"q2-2-0", "x"}, {"q2-2-1", "y"}, {"q3", "last"}});
  given.remove_entry(form, {0, {}}, 1);
  EXPECT_EQ(given.fields(), (Answers::Fields{{"q1-0", {"one"}}, {"q1-1", {"three"}}, {"q2-1-0", {"x"}}, {"q2-1-1", {"y"}}, {"q3", {"last"}}, {"r0", {"2"}}, {"r2-1", {"2"}}}));
  given.remove_entry(form, {2, {1}}, 0);
  EXPECT_EQ(given.typed("q2-1-0"), "y");
  EXPECT_EQ(given.entries(form, {2, {1}}), 1);
  given.remove_entry(form, {0, {}}, 7);
  EXPECT_EQ(given.entries(form, {0, {}}), 2);
}

TEST(Answers, a_form_begins_with_what_it_says) {
  const std::string two = R"(,"repeats":true,"initial":[{"valueString":"a"},{"valueString":"b"}])";
  const auto form = read(item("s", "string", two) + "," + item("d", "date", R"(,"initial":[{"valueDate":"2026-11-21"}])") + "," +
                         item("c", "choice", R"(,"answerOption":[{"valueString":"x"},{"valueString":"y","initialSelected":true}])") + "," +
                         item("g", "group", R"(,"repeats":true,"required":true,"item":[)" + item("b", "boolean", R"(,"initial":[{"valueBoolean":false}])") + R"(],"extension":[)" +
                              limit("questionnaire-minOccurs", R"("valueInteger":2)") + "]"));
  EXPECT_EQ(blank_answers(form).fields(), (Answers::Fields{{"q0-0", {"a"}}, {"q0-1", {"b"}}, {"r0", {"2"}}, {"q1.day", {"21"}}, {"q1.month", {"11"}}, {"q1.year", {"2026"}}, {"q2", {"1"}},
                                                           {"r3", {"2"}}, {"q4-0", {"no"}}, {"q4-1", {"no"}}}));
  Answers given;
  given.add_entry(form, {3, {}});
  EXPECT_EQ(given.fields(), (Answers::Fields{{"r3", {"2"}}, {"q4-1", {"no"}}}));
}

TEST(Answers, what_the_form_itself_gives_cannot_be_typed_over) {
  const auto form = read(item("a", "string", R"(,"readOnly":true,"initial":[{"valueString":"fixed"}])"));
  EXPECT_EQ(values_at(form, answers({{"q0", "mine"}}), {0, {}}), std::vector<Value>{std::string{"fixed"}});
  EXPECT_TRUE(validate(form, Answers{}).empty());
}

TEST(Typed, numbers) {
  const std::pair<const char*, const char*> good[] = {{"3", "3"}, {" 3.50 ", "3.50"}, {".5", "0.5"}, {"-.5", "-0.5"}, {"+4", "4"}, {"1,234.5", "1234.5"}, {"007", "7"}, {"5.", "5"}, {"0.10", "0.10"}};
  for (const auto& [typed, kept] : good) {
    ASSERT_TRUE(typed_decimal(typed)) << typed;
    EXPECT_EQ(typed_decimal(typed)->text, kept);
  }
  for (const char* bad : {"", "-", ".", "abc", "1.2.3", "12,34", "1,23", "1e", "e5", "--1", "1 2", "0x10", "1e999", "nan", "inf", "£5", ",123"}) EXPECT_FALSE(typed_decimal(bad)) << bad;
  EXPECT_EQ(typed_whole("1,000"), 1000);
  for (const char* bad : {"3.0", "", "x", "99999999999999999999"}) EXPECT_FALSE(typed_whole(bad)) << bad;
}

TEST(Typed, times) {
  const std::pair<const char*, int> good[] = {{"14:30", 870}, {"2:30pm", 870}, {"2.30 PM", 870}, {"2pm", 840}, {"12am", 0}, {"12pm", 720}, {"12:05 a.m.", 5}, {"0:00", 0}, {"23:59:59", 1439}, {"midday", 720}, {"9.05", 545}};
  for (const auto& [typed, minute] : good) EXPECT_EQ(typed_time(typed), TimeOfDay{minute}) << typed;
  for (const char* bad : {"", "14", "24:00", "12:60", "13pm", "0am", "half two", "2:3", ":30", "1:2:3", "12:30:99"}) EXPECT_FALSE(typed_time(bad)) << bad;
}

TEST(Typed, moments_carry_londons_distance_from_utc) {
  const auto at = [](int year, int month, int day, int minute) { return DateTime{*Date::from_parts(year, month, day), minute}; };
  EXPECT_EQ(iso_moment(at(2026, 11, 21, 870)), "2026-11-21T14:30:00+00:00");
  EXPECT_EQ(iso_moment(at(2026, 7, 1, 870)), "2026-07-01T14:30:00+01:00");
  EXPECT_EQ(iso_moment({*Date::from_parts(2026, 7, 1), std::nullopt}), "2026-07-01");
  EXPECT_EQ(parse_moment("2026-07-01T13:30:00Z"), at(2026, 7, 1, 870));
  EXPECT_EQ(parse_moment("2026-12-31T23:30:00.123-05:00"), at(2027, 1, 1, 270));
  EXPECT_EQ(parse_moment("2026-07-01T23:30:00Z"), at(2026, 7, 2, 30));
  for (const char* bad : {"", "2026", "2026-13-01", "2026-07-01T", "2026-07-01T25:00:00Z", "2026-07-01T10:00:00+1", "2026-07-01 10:00", "2026-07-01T10:00:00Zulu"}) EXPECT_FALSE(parse_moment(bad)) << bad;
  for (int day = 0; day < 366; ++day)
    for (const int minute : {0, 59, 60, 61, 119, 120, 1439}) {
      const DateTime moment{*Date::from_parts(2026, 1, 1) + day, minute};
      EXPECT_EQ(parse_moment(iso_moment(moment)), moment) << iso_moment(moment);
    }
}

TEST(Values, as_people_read_them) {
  EXPECT_EQ(value_words(true), "Yes");
  EXPECT_EQ(value_words(*Date::from_parts(2026, 11, 21)), "21 November 2026");
  EXPECT_EQ(value_words(DateTime{*Date::from_parts(2026, 7, 1), 870}), "1 July 2026 at 2:30pm");
  EXPECT_EQ(value_words(TimeOfDay{545}), "9:05am");
  EXPECT_EQ(value_words(Coding{"s", "c", ""}), "c");
  EXPECT_EQ(value_words(Quantity{{"3.50", 3.5}, "kg"}), "3.50 kg");
}

}  // namespace
}  // namespace stepwise::forms
