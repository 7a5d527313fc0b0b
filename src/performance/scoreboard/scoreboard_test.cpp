// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/scoreboard.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "html/test/tree.hpp"
#include "performance/scoreboard/published_pages.hpp"
#include "performance/scoreboard/scoreboard_charts.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"
#include "performance/scoreboard/test/about_of.hpp"
#include "performance/story/calls.hpp"

namespace stepwise::scoreboard {
namespace {

using engine::Figure;
using statistics::Audience;
using test::about_of;

Date day(std::string_view iso) { return *Date::parse_iso(iso); }
engine::Period three_years() { return {story::day_of(day("2023-11-21")), story::day_of(day("2026-11-20"))}; }
Choices with_teams() { return {three_years(), {"Contact centre"}}; }
http::Fields fields(std::initializer_list<std::pair<const char*, const char*>> pairs) {
  http::Fields out;
  for (const auto& [name, value] : pairs) out.add(name, value);
  return out;
}

engine::Row row(std::string month, std::int64_t numerator, std::int64_t denominator, bool provisional = false) {
  return {{std::move(month)}, numerator, denominator, denominator ? std::optional{100.0 * static_cast<double>(numerator) / static_cast<double>(denominator)} : std::nullopt, provisional};
}

TEST(Selection, defaults_to_two_years_up_to_this_month) {
  const auto read = read_selection({}, with_teams(), day("2026-11-21"));
  EXPECT_TRUE(read.problems.empty());
  EXPECT_EQ(read.selection.from, day("2024-12-01"));
  EXPECT_EQ(read.selection.to, day("2026-11-30"));
}

TEST(Selection, refuses_a_month_that_is_not_one_beside_its_field) {
  EXPECT_EQ(read_selection(fields({{"from", "spring"}}), with_teams(), day("2026-11-21")).problems.at(0).field, "from");
  EXPECT_EQ(read_selection(fields({{"to", "2026-13"}}), with_teams(), day("2026-11-21")).problems.at(0).field, "to");
  EXPECT_EQ(read_selection(fields({{"from", "2026-05"}, {"to", "2026-04"}}), with_teams(), day("2026-11-21")).problems.at(0).code, "after_last");
}

TEST(Selection, widens_again_with_a_problem_when_a_team_or_age_is_none) {
  const auto read = read_selection(fields({{"team", "Nobody"}, {"age", "17 to 99"}}), with_teams(), day("2026-11-21"));
  ASSERT_EQ(read.problems.size(), 2U);
  EXPECT_EQ(read.problems[0].field, "team");
  EXPECT_EQ(read.problems[1].field, "age");
  EXPECT_EQ(read.selection.team + read.selection.age, "");
  EXPECT_TRUE(read_selection(fields({{"team", "Contact centre"}, {"age", "65 to 74"}}), with_teams(), day("2026-11-21")).problems.empty());
}

RC_GTEST_PROP(Selection, any_months_asked_for_give_whole_months_in_order, ()) {
  const auto month = [](int n) { return Date::from_parts(2010, 1, 1)->add_months(n).iso_month(); };
  const std::string from = month(*rc::gen::inRange(0, 400)), to = month(*rc::gen::inRange(0, 400));
  const auto read = read_selection(fields({{"from", from.c_str()}, {"to", to.c_str()}}), with_teams(), day("2026-11-21"));
  RC_ASSERT(read.selection.from <= read.selection.to);
  RC_ASSERT(read.selection.from.day() == 1);
  RC_ASSERT((read.selection.to + 1).day() == 1);
  RC_ASSERT(read.selection.from >= day("2023-11-01"));
  RC_ASSERT(read.selection.to <= day("2026-11-30"));
}

TEST(Lines, everyone_else_never_sees_a_small_number) {
  const Line exact = line_of(row("2026-10", 3, 40), Figure::rate, Audience::may_see_people);
  EXPECT_EQ(line_in_words(exact, Figure::rate), "7.5% (3 of 40)");
  const Line hidden = line_of(row("2026-10", 3, 40), Figure::rate, Audience::everyone_else);
  EXPECT_EQ(line_in_words(hidden, Figure::rate), "too few to show");
  EXPECT_FALSE(hidden.interval);
  EXPECT_EQ(line_in_words(line_of(row("2026-10", 0, 0), Figure::rate, Audience::everyone_else), Figure::rate), "nothing to count");
  EXPECT_EQ(line_in_words(line_of(row("2026-10", 1234, 1234), Figure::count, Audience::may_see_people), Figure::count), "1,234");
}

TEST(Lines, the_interval_of_everyone_else_gives_nothing_away) {
  const auto shown = [](std::int64_t met, std::int64_t all) { return line_of(row("2026-10", met, all), Figure::rate, Audience::everyone_else).interval; };
  ASSERT_TRUE(shown(48, 52));
  for (const auto& [met, all] : {std::pair{49, 48 + 4}, {52, 52}, {48, 49}, {51, 51}}) {
    EXPECT_EQ(shown(48, 52)->lower, shown(met, all)->lower) << met << " of " << all;
    EXPECT_EQ(shown(48, 52)->upper, shown(met, all)->upper) << met << " of " << all;
  }
  const auto exact = line_of(row("2026-10", 48, 52), Figure::rate, Audience::may_see_people).interval;
  EXPECT_EQ(exact->lower, statistics::wilson(48, 52)->lower);
}

View view_of(const catalogue::About& about, Audience audience) {
  View view{&about, audience, {}, {}, {}, {}};
  for (int month = 1; month <= 9; ++month) view.months.push_back(line_of(row("2026-0" + std::to_string(month), 50 + month % 2, 100), Figure::rate, audience));
  view.months.push_back(line_of(row("2026-10", 4, 100, true), Figure::rate, audience));
  view.teams.push_back(line_of({{"Contact centre"}, 455, 900, 50.5, false}, Figure::rate, audience));
  view.total = line_of({{}, 459, 1000, 45.9, false}, Figure::rate, audience);
  return view;
}

TEST(Finding, does_not_judge_a_month_that_is_still_changing) {
  const auto about = about_of("fd-contacts-resolved");
  EXPECT_EQ(finding(view_of(about, Audience::may_see_people)), "Contacts settled: steady, going up and down round 50.6%");
}

TEST(MonthChart, shows_what_is_still_changing_in_its_table_without_drawing_it) {
  const auto about = about_of("fd-contacts-resolved");
  View view = view_of(about, Audience::everyone_else);
  view.months.push_back(line_of(row("2026-11", 40, 80, true), Figure::rate, Audience::everyone_else));
  const std::string chart = month_chart(view, "").markup();
  EXPECT_NE(chart.find("Hidden: too few to show"), std::string::npos);
  EXPECT_NE(chart.find("50%"), std::string::npos);
  EXPECT_EQ(chart.find("No figure"), std::string::npos);
}

TEST(Csv, says_hidden_and_not_there_apart) {
  const auto about = about_of("fd-contacts-resolved");
  View view = view_of(about, Audience::everyone_else);
  view.months.push_back(line_of(row("2026-11", 0, 0, true), Figure::rate, Audience::everyone_else));
  const std::string csv = csv_of(view, "2026-27");
  EXPECT_NE(csv.find("fd-contacts-resolved,2026-10,month,2026-10,*,100,*,,,,,,0,yes\n"), std::string::npos) << csv;
  EXPECT_NE(csv.find("fd-contacts-resolved,2026-11,month,2026-11,0,0,,,,,,,0,yes\n"), std::string::npos) << csv;
}

TEST(MeasurePage, links_numbers_to_people_only_for_those_allowed) {
  const auto about = about_of("fd-contacts-resolved");
  MeasurePage model{view_of(about, Audience::may_see_people), {day("2026-01-01"), day("2026-10-31"), "", ""}, {"Contact centre"}, {true, true}, {}};
  const std::string page = measure_page(model).main.markup();
  const auto to_people = [](const std::string& markup) {
    std::size_t links = 0;
    for (const auto& link : html::find_all(markup, "a")) links += link.attribute("href").find("/people?") != std::string::npos ? 1 : 0;
    return links;
  };
  EXPECT_EQ(to_people(page), 22U);  // two a month and two for the team
  EXPECT_EQ(html::find_all(page, "h1").size(), 1U);
  EXPECT_EQ(html::find_all(page, "figure").size(), 1U);
  model.rights = {};
  model.view = view_of(about, Audience::everyone_else);
  const std::string outside = measure_page(model).main.markup();
  EXPECT_EQ(to_people(outside), 0U);
  EXPECT_EQ(outside.find("figures.csv"), std::string::npos);
}

TEST(MeasurePage, keeps_a_month_that_cannot_be_read) {
  const auto about = about_of("fd-contacts-resolved");
  MeasurePage model{view_of(about, Audience::may_see_people), {day("2026-01-01"), day("2026-10-31"), "", ""}, {"Contact centre"}, {true, true},
                    {{"from", "unreadable", "Enter the first month"}}, "spring", "2026-09"};
  const std::string page = measure_page(model).main.markup();
  EXPECT_EQ(html::find_all(page, "input[name=from]").at(0).attribute("value"), "spring");
  EXPECT_EQ(html::find_all(page, "input[name=to]").at(0).attribute("value"), "2026-09");
}

engine::Figures quarters(std::initializer_list<engine::Row> rows) { return {"", Figure::rate, {engine::By::quarter}, rows, {}}; }

TEST(Codes, are_said_in_words) {
  EXPECT_EQ(code_in_words("2026-04"), "April 2026");
  EXPECT_EQ(code_in_words("2026-27 Q1"), "April 2026 to June 2026");
  EXPECT_EQ(code_in_words("2026-27 Q4"), "January 2027 to March 2027");
  EXPECT_EQ(code_in_words("2026-27 Q5"), "2026-27 Q5");
  EXPECT_EQ(code_in_words("65 to 74"), "65 to 74");
  EXPECT_EQ(code_in_words("Contact centre"), "Contact centre");
}

TEST(Quarters, only_whole_ones_that_have_ended_are_shown) {
  const auto of = [](const char* from, const char* to) { return whole_quarters({day(from), day(to), "", ""}, day("2026-11-21")); };
  EXPECT_EQ(of("2024-12-01", "2026-11-30")->from, day("2025-01-01"));
  EXPECT_EQ(of("2024-12-01", "2026-11-30")->to, day("2026-09-30"));
  EXPECT_EQ(of("2026-04-01", "2026-06-30")->from, day("2026-04-01"));
  EXPECT_EQ(of("2026-04-01", "2026-06-30")->to, day("2026-06-30"));
  EXPECT_FALSE(of("2026-10-01", "2026-12-31")) << "it has not ended";
  EXPECT_FALSE(of("2026-05-01", "2026-08-31")) << "no quarter is whole";
}

TEST(Outcomes, are_parts_of_the_same_contacts_each_protected) {
  const auto settled = quarters({row("2026-27 Q1", 60, 100), row("2026-27 Q2", 50, 54)});
  const auto signposted = quarters({row("2026-27 Q2", 47, 54), row("2026-27 Q1", 20, 100)});
  const auto exact = outcomes_of(settled, signposted, Audience::may_see_people);
  ASSERT_EQ(exact.size(), 2U);
  EXPECT_EQ(exact[0].signposted, statistics::ShownCount{20});
  EXPECT_EQ(exact[0].settled_otherwise, statistics::ShownCount{40});
  EXPECT_EQ(exact[0].passed_on, statistics::ShownCount{40});
  const auto shown = outcomes_of(settled, signposted, Audience::everyone_else);
  EXPECT_EQ(shown[1].settled_otherwise, statistics::ShownCount{statistics::Hidden{}});
  EXPECT_EQ(shown[1].passed_on, statistics::ShownCount{statistics::Hidden{}});
  EXPECT_EQ(shown[1].all, statistics::ShownCount{55});
  EXPECT_NE(html::text_of(outcomes_chart(shown, "/f.csv").markup()).find("Settled in another way: too few to show Passed on: too few to show"), std::string::npos);
  EXPECT_EQ(outcome_rows(shown).substr(0, outcome_rows(shown).find('\n') + 1), "contacts-signposted,2026-27 Q1,quarter,2026-27 Q1,20,100,20,,,,,,0,no\n");
  EXPECT_NE(outcome_rows(shown).find("contacts-passed-on,2026-27 Q2,quarter,2026-27 Q2,*,55,*,,,,,,0,no\n"), std::string::npos);
}

TEST(Chance, runs_are_not_followed_across_a_missing_month) {
  const auto about = about_of("fd-contacts-resolved");
  const auto view_with = [&](bool gap) {
    View view{&about, Audience::may_see_people, {}, {}, {}, {}};
    for (int month = 1; month <= 9; ++month) view.months.push_back(line_of(row("2026-0" + std::to_string(month), 40 + month % 2, 100), Figure::rate, Audience::may_see_people));
    for (int month = 1; month <= 9; ++month) view.months.push_back(gap && month == 5 ? line_of(row("2027-05", 0, 0), Figure::rate, Audience::may_see_people) : line_of(row("2027-0" + std::to_string(month), 42 + month % 2, 100), Figure::rate, Audience::may_see_people));
    return view;
  };
  EXPECT_EQ(chance_of(view_with(false)).stands_out.back(), "one of seven or more months above the mean");
  EXPECT_EQ(chance_of(view_with(true)).stands_out.back(), "");
  EXPECT_EQ(chance_of(view_with(true)).stands_out.size(), 18U);
}

TEST(MonthChart, limits_are_drawn_within_what_a_share_can_be) {
  const auto about = about_of("fd-contacts-resolved");
  View view{&about, Audience::may_see_people, {}, {}, {}, {}};
  for (int month = 1; month <= 9; ++month) view.months.push_back(line_of(row("2026-0" + std::to_string(month), month % 2 ? 5 : 60, 100), Figure::rate, Audience::may_see_people));
  EXPECT_NE(html::text_of(month_chart(view, "").markup()).find("Limits: 0.0% to 100.0%"), std::string::npos);
}

TEST(TeamChart, is_a_funnel_of_what_may_be_shown_and_of_shares_only) {
  const auto about = about_of("fd-contacts-resolved");
  View view = view_of(about, Audience::everyone_else);
  EXPECT_TRUE(team_chart(view, "").empty()) << "one team is compared with nobody";
  view.teams.push_back(line_of({{"Hospital"}, 3, 40, 7.5, false}, Figure::rate, Audience::everyone_else));
  const std::string words = html::text_of(team_chart(view, "").markup());
  EXPECT_NE(words.find("Hospital Counted Hidden: too few to show Out of 40 Share Hidden: too few to show"), std::string::npos) << words;
  const auto waits = about_of("fd-wait-response");
  view.about = &waits;
  EXPECT_TRUE(team_chart(view, "").empty());
}

TEST(ScoreboardPage, shows_shares_on_one_scale_and_how_contacts_ended) {
  const auto settled = about_of("fd-contacts-resolved"), signposted = about_of("fd-signposted");
  FrontPage model{{view_of(settled, Audience::may_see_people), view_of(signposted, Audience::may_see_people)}, {{"2026-27 Q1", 20, 40, 40, 100}}, {false, true}};
  const std::string page = scoreboard_page(model).main.markup();
  EXPECT_EQ(html::find_all(page, "figure").size(), 2U);
  EXPECT_EQ(html::find_all(page, "a[href=/scoreboard/figures.csv]").size(), 2U);
  EXPECT_EQ(html::find_all(page, "li.app-chart__panel").size(), 2U);
  model.rights = {};
  model.outcomes.clear();
  const std::string less = scoreboard_page(model).main.markup();
  EXPECT_EQ(less.find("figures.csv"), std::string::npos);
  EXPECT_EQ(html::find_all(less, "figure").size(), 1U);
}

TEST(BehindPage, keeps_the_name_of_a_restricted_record_to_itself) {
  const auto about = about_of("fd-contacts-resolved");
  BehindPage model;
  model.about = &about;
  model.cell.selection = {day("2026-10-01"), day("2026-10-31"), "", ""};
  BehindLine shown, restricted;
  shown.name = "Ada Bell";
  shown.person_reference = "ref1";
  shown.contact_reference = "con1";
  restricted.restricted = true;
  restricted.name = "Hidden Name";
  model.lines = {shown, restricted};
  model.total = 2;
  const std::string page = behind_page(model).main.markup();
  EXPECT_NE(page.find("/people/ref1"), std::string::npos);
  EXPECT_NE(page.find("/contacts/con1"), std::string::npos);
  EXPECT_EQ(page.find("Hidden Name"), std::string::npos);
  EXPECT_NE(page.find("Restricted record"), std::string::npos);
}

TEST(BehindPage, lists_calls_by_the_day_and_of_no_person) {
  const auto about = about_of("fd-answer-rate");
  BehindPage model;
  model.about = &about;
  model.cell.selection = {day("2026-10-01"), day("2026-10-31"), "", ""};
  BehindLine line;
  line.nobody = true;
  line.behind.event = story::calls_on(day("2026-10-06"), 200, 180);
  line.behind.counted_on = day("2026-10-06");
  model.lines = {line};
  model.total = 1;
  const std::string words = html::text_of(behind_page(model).main.markup());
  EXPECT_NE(words.find("Of no person"), std::string::npos);
  EXPECT_NE(words.find("180 of 200 answered"), std::string::npos);
}

TEST(PublishedPage, says_where_our_definition_differs_and_ranks_nobody) {
  PublishedPage model;
  model.measures = CodeList::load("published_measure")->items();
  model.measure = "ASC6";
  model.measure_label = "Requests that led to a service";
  model.unit = "requests for each 100,000 adults";
  model.difference = "The published figure counts new clients.";
  model.councils = {{"E06000001", "Westmere", "North East"}, {"E06000002", "Ashmere", "North East"}};
  model.council = model.councils[0];
  model.years = {"2022-23"};
  model.year = "2022-23";
  model.series = {{"2021-22", 100.0}, {"2022-23", std::nullopt}};
  model.region = {{"E06000002", "Ashmere", 50.0}, {"E06000001", "Westmere", 40.0}};
  model.median = 45;
  const std::string page = published_page(model).main.markup();
  EXPECT_NE(page.find("The published figure counts new clients."), std::string::npos);
  EXPECT_NE(page.find("not published"), std::string::npos);
  EXPECT_LT(page.find("Ashmere</"), page.rfind("Westmere"));
  EXPECT_EQ(html::find_all(page, "figure").size(), 2U);
  EXPECT_EQ(page.find("Median of these years"), std::string::npos);
  model.series = {{"2019-20", 90.0}, {"2020-21", 100.0}, {"2021-22", 130.0}, {"2022-23", std::nullopt}};
  EXPECT_NE(published_page(model).main.markup().find("Median of these years: 100.0"), std::string::npos);
  PublishedPage empty;
  EXPECT_NE(published_page(empty).main.markup().find("stepwise benchmark load"), std::string::npos);
}

}  // namespace
}  // namespace stepwise::scoreboard
