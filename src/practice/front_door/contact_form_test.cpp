// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/contact_form.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "practice/front_door/list_pages.hpp"

namespace stepwise::front_door {
namespace {

TEST(Clock, reads_what_people_write) {
  const std::pair<const char*, std::optional<int>> cases[]{
      {"14:30", 870},  {"2:30pm", 870}, {"2.30 PM", 870}, {"1430", 870},          {"0905", 545},          {"9am", 540},           {"12am", 0},
      {"12pm", 720},   {"12:05am", 5},  {"0:00", 0},      {"23:59", 1439},        {"24:00", std::nullopt}, {"13pm", std::nullopt}, {"9", std::nullopt},
      {"", std::nullopt}, {"9:5", std::nullopt}, {"9:60", std::nullopt}, {"noon", std::nullopt}, {"-1:00", std::nullopt}, {"0am", std::nullopt}};
  for (const auto& [typed, minutes] : cases) EXPECT_EQ(parse_clock(typed), minutes) << typed;
}

RC_GTEST_PROP(Clock, every_minute_of_every_day_goes_there_and_back, ()) {
  const Date day{*rc::gen::inRange(15'000, 25'000)};
  const int minutes = *rc::gen::inRange(0, 24 * 60);
  const auto at = london_instant(day, minutes);
  if (!at) RC_ASSERT(day.weekday() == 7 && day.month() == 3 && minutes >= 60 && minutes < 120);
  else {
    RC_ASSERT(at->london_date() == day);
    RC_ASSERT(parse_clock(clock_words(*at)) == minutes);
  }
}

TEST(ContactForm, a_month_may_be_a_word) {
  struct Row {
    std::string day, month, year, means;
  };
  for (const auto& [day, month, year, means] : std::vector<Row>{{"1", "2", "2025", "2025-02-01"},
                                                                {" 01 ", "February", "2025", "2025-02-01"},
                                                                {"1", "feb", "2025", "2025-02-01"},
                                                                {"31", "2", "2025", ""},
                                                                {"1", "2", "25", ""},
                                                                {"-1", "2", "2025", ""},
                                                                {"1", "", "2025", ""},
                                                                {"1", "2/3", "2025", ""},
                                                                {"x", "2", "2025", ""}}) {
    http::Fields typed;
    typed.add("on_day", day);
    typed.add("on_month", month);
    typed.add("on_year", year);
    const auto date = date_from(typed, "on");
    EXPECT_EQ(date ? date->iso() : "", means) << day << " " << month << " " << year;
  }
}

Conversation any_conversation() {
  const auto text = [] { return *rc::gen::container<std::string>(rc::gen::inRange(' ', '~')); };
  Conversation said;
  said.received_at = london_instant(Date{*rc::gen::inRange(18'000, 21'000)}, 12 * 60 + *rc::gen::inRange(0, 60));
  said.channel = text();
  said.contacting_person = text();
  said.what_i_want = text();
  said.my_life_now = text();
  said.safety = text();
  said.resolution = *rc::gen::element<std::string>("", "assessment", "declined");
  if (*rc::gen::arbitrary<bool>()) said.secondary = {"assessment", "talking_point"};
  return said;
}

RC_GTEST_PROP(ContactForm, a_conversation_survives_its_form, ()) {
  const Conversation said = any_conversation();
  RC_ASSERT(conversation_from(fields_from(said)) == said);
}

const ContactLists& lists() {
  static const ContactLists all = ContactLists::load().value();
  return all;
}
const Date today = *Date::parse_iso("2026-11-21");

http::Fields query_of(std::string_view text) { return http::parse_urlencoded(text).value(); }

TEST(ListFilter, is_ones_own_team_and_the_last_30_days_unless_asked) {
  const auto asked = filter_from({}, "team-a", lists(), today);
  EXPECT_EQ(asked.filter.team, "team-a");
  EXPECT_EQ(asked.filter.from, today - 30);
  EXPECT_EQ(filter_from(query_of("team=all"), "team-a", lists(), today).filter.team, "");
  EXPECT_EQ(filter_from(query_of("status=follow_up_due"), "team-a", lists(), today).filter.from, std::nullopt);
  EXPECT_EQ(filter_from(query_of("status=open"), "team-a", lists(), today).filter.from, std::nullopt);
}

TEST(ListFilter, drops_codes_that_are_none_and_says_which_day_is_none) {
  const auto asked = filter_from(query_of("channel=pigeon&done=%3Cb%3E&status=lost&sort=shoe&page=-4&from=31%2F2%2F2026"), "", lists(), today);
  EXPECT_EQ(asked.filter.channel, "");
  EXPECT_EQ(asked.filter.resolution, "");
  EXPECT_EQ(asked.filter.status, std::nullopt);
  EXPECT_EQ(asked.filter.sort, Filter::Sort::received);
  EXPECT_EQ(asked.filter.page, 1);
  ASSERT_EQ(asked.problems.size(), 1U);
  EXPECT_EQ(asked.problems[0].field, "from");
}

RC_GTEST_PROP(ListFilter, its_address_reads_back_as_itself, ()) {
  Filter filter;
  filter.team = *rc::gen::element<std::string>("", "team-b");
  filter.from = today - *rc::gen::inRange(0, 900);
  if (*rc::gen::arbitrary<bool>()) filter.to = today;
  filter.channel = *rc::gen::element<std::string>("", "telephone");
  filter.resolution = *rc::gen::element<std::string>("", "assessment");
  if (*rc::gen::arbitrary<bool>()) filter.status = *rc::gen::elementOf(std::vector<Status>(contact_statuses().begin(), contact_statuses().end()));
  filter.mine = *rc::gen::arbitrary<bool>();
  filter.sort = *rc::gen::element(Filter::Sort::received, Filter::Sort::team, Filter::Sort::follow_up);
  filter.upwards = *rc::gen::arbitrary<bool>();
  filter.page = *rc::gen::inRange(1, 9);
  const std::string href = list_href(filter);
  const auto back = filter_from(query_of(href.substr(href.find('?') + 1)), "own", lists(), today);
  RC_ASSERT(back.problems.empty());
  RC_ASSERT(list_href(back.filter) == href);
}

}  // namespace
}  // namespace stepwise::front_door
