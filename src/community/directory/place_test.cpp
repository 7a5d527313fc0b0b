// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "community/directory/place.hpp"
#include "community/directory/place_map.hpp"
#include "community/directory/place_store.hpp"
#include "community/directory/postcode_file.hpp"
#include "community/directory/sessions.hpp"

namespace stepwise::directory {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const PlaceLists& lists() {
  static const PlaceLists all = PlaceLists::load().value();
  return all;
}

Facts shed() {
  Facts f;
  f.name = "Coldwell Men’s Shed";
  f.kind = "group";
  f.what_happens = "Woodwork and tea";
  return f;
}

TEST(Sessions, are_read_as_people_write_them) {
  using Often = Session::Often;
  const std::vector<std::pair<std::string, Session>> cases{
      {"Tuesday 10am to 12pm", {2, Often::weekly, 600, 720}},          {"tue 10-12", {2, Often::weekly, 600, 720}},
      {"Sat 9:30–11:00 every two weeks", {6, Often::fortnightly, 570, 660}}, {"Fridays 7pm to 8.30pm", {5, Often::weekly, 1140, 1230}},
      {"Monday 2 to 4", {1, Often::weekly, 840, 960}},                   {"Sunday noon to 3pm monthly", {7, Often::monthly, 720, 900}},
      {"Mercher 10:00 to 11:00", {3, Often::weekly, 600, 660}},          {"Thursday", {4, Often::weekly, -1, -1}}};
  for (const auto& [typed, session] : cases) {
    const auto read = read_sessions(typed);
    ASSERT_EQ(read.sessions.size(), 1U) << typed;
    EXPECT_EQ(read.sessions[0], session) << typed;
  }
}

TEST(Sessions, that_cannot_be_read_are_quoted) {
  for (const auto* typed : {"whenever you like", "25 December", "Monday 10am to 9am", "Tuesday 25:00"}) {
    const auto read = read_sessions(typed);
    ASSERT_EQ(read.problems.size(), 1U) << typed;
    EXPECT_THAT(read.problems[0].sentence, HasSubstr(typed));
  }
}

RC_GTEST_PROP(Sessions, are_the_same_when_written_and_read_again, ()) {
  std::vector<Session> sessions;
  const auto count = *rc::gen::inRange(0, 6);
  for (int i = 0; i < count; ++i) {
    const int opens = *rc::gen::inRange(-1, 24 * 60 - 1);
    const int closes = opens < 0 ? -1 : *rc::gen::inRange(opens, 24 * 60);
    const Session one{*rc::gen::inRange(1, 8), static_cast<Session::Often>(*rc::gen::inRange(0, 3)), opens, closes > opens ? closes : -1};
    if (std::ranges::find(sessions, one) == sessions.end()) sessions.push_back(one);
  }
  const auto read = read_sessions(write_sessions(sessions));
  RC_ASSERT(read.problems.empty());
  RC_ASSERT(read.sessions == sessions);
}

TEST(Geography, national_grid_comes_to_within_ten_metres_of_published_points) {
  // Ordnance Survey's worked example: 651409.903 E, 313177.270 N (OSGB36) is 52 39 27.2531 N, 1 43 4.5177 E of that datum;
  // in WGS 84 some 0.0004 and 0.0018 degrees away.
  const Point caister = from_national_grid(651409.903, 313177.270);
  EXPECT_LT(metres_between(caister, {52.657979, 1.716038}), 10);
  const Point tower = from_national_grid(533600, 180500);   // the Tower of London
  EXPECT_LT(metres_between(tower, {51.50776, -0.0764}), 60);
}

TEST(Geography, walks_are_the_straight_line_and_a_third) {
  const Point here{53.95, -2.05}, there{53.959, -2.05};
  EXPECT_NEAR(metres_between(here, there), 1000.8, 1);
  EXPECT_NEAR(walking_metres(here, there), 1301, 2);
  EXPECT_EQ(minutes_to_walk(1301), 16);
  EXPECT_EQ(minutes_to_walk(5), 1);
}

TEST(Geography, postcodes_are_tidied_or_refused) {
  EXPECT_EQ(tidy_postcode("zz11aa"), "ZZ1 1AA");
  EXPECT_EQ(tidy_postcode(" LS1 4DY "), "LS1 4DY");
  for (const auto* wrong : {"ABC 1234", "LS1", "", "12345", "LS1 4DYX1"}) EXPECT_FALSE(tidy_postcode(wrong)) << wrong;
}

TEST(PostcodeFile, reads_columns_of_either_kind_and_code_point_open) {
  const auto degrees = read_postcode_file("Postcode,Latitude,Longitude\nZZ1 1AA,53.95,-2.05\nnothing,1,2\nZZ1 1AB,north,2\n").value();
  EXPECT_THAT(degrees.postcodes, ElementsAre(std::pair{std::string{"ZZ1 1AA"}, Point{53.95, -2.05}}));
  ASSERT_EQ(degrees.refused.size(), 2U);
  EXPECT_EQ(degrees.refused[0].line, 3U);
  const auto open = read_postcode_file("\"CA999AA\",10,339500,555500,\"E92000001\"\nCA999AB,90,0,0,E92000001\n").value();
  ASSERT_EQ(open.postcodes.size(), 1U);
  EXPECT_LT(metres_between(open.postcodes[0].second, {54.889, -2.944}), 1000);
  EXPECT_EQ(open.refused.size(), 1U) << "a postcode without a point stands at 0, 0";
  EXPECT_FALSE(read_postcode_file("name,town\nA,B\n"));
}

TEST(Place, stands_by_its_dates_alone) {
  const Date today = Date::parse_iso("2026-11-21").value();
  Place place;
  place.made_at = noon(today - 10);
  EXPECT_EQ(standing_of(place, today, 90), Standing::current) << "new ones are taken as right";
  place.made_at = noon(today - 200);
  EXPECT_EQ(standing_of(place, today, 90), Standing::stale);
  place.checked_on = today - 90;
  EXPECT_EQ(standing_of(place, today, 90), Standing::current) << "the ninetieth day is still good";
  EXPECT_EQ(standing_of(place, today + 1, 90), Standing::stale);
  place.flag_reason = "Two introductions never happened";
  EXPECT_EQ(standing_of(place, today, 90), Standing::flagged);
  place.closed_on = today;
  EXPECT_EQ(standing_of(place, today, 90), Standing::closed);
}

TEST(Place, says_what_it_costs_once) {
  Facts place = shed();
  EXPECT_EQ(cost_line(place, lists()), "Not known");
  place.cost_kind = "donation";
  EXPECT_EQ(cost_line(place, lists()), "Give what you can");
  place.cost = "Give what you can";
  EXPECT_EQ(cost_line(place, lists()), "Give what you can");
  place.cost = "£2 towards the tea";
  EXPECT_EQ(cost_line(place, lists()), "Give what you can: £2 towards the tea");
  place.cost_kind = "pay";
  EXPECT_EQ(cost_line(place, lists()), "£2 towards the tea");
}

TEST(Place, problems_stand_beside_their_fields) {
  EXPECT_TRUE(problems_of(shed(), lists()).empty());
  const std::vector<std::pair<std::string Facts::*, std::pair<std::string, std::string>>> cases{
      {&Facts::name, {"", "name"}},          {&Facts::kind, {"palace", "kind"}},         {&Facts::postcode, {"ABC 1234", "postcode"}}, {&Facts::website, {"www.example.org", "website"}},
      {&Facts::email, {"nobody", "email"}}, {&Facts::sessions, {"now and then", "sessions"}}, {&Facts::minimum_age, {"-3", "minimum_age"}}, {&Facts::latitude, {"53", "longitude"}},
      {&Facts::for_whom, {"older_people,giants", "for_whom"}}, {&Facts::access_facts, {"wings=yes", "access_facts"}}, {&Facts::name, {std::string(121, 'x'), "name"}}};
  for (const auto& [member, wrong] : cases) {
    Facts facts = shed();
    facts.*member = wrong.first;
    const auto problems = problems_of(facts, lists());
    ASSERT_FALSE(problems.empty()) << wrong.first;
    EXPECT_EQ(problems[0].field, wrong.second) << wrong.first;
  }
}

/// Facts of random words in a few fields.
rc::Gen<Facts> any_facts() {
  return rc::gen::exec([] {
    Facts facts = shed();
    for (const auto member : {&Facts::name, &Facts::what_happens, &Facts::cost, &Facts::phone}) facts.*member = *rc::gen::element<std::string>("a", "b", "c");
    return facts;
  });
}

RC_GTEST_PROP(Merging, loses_no_change_of_either_side, ()) {
  const Facts base = *any_facts(), ours = *any_facts(), theirs = *any_facts();
  const auto merged = merge(base, ours, theirs);
  for (const auto& field : fields()) {
    const auto value = field.value;
    const bool is_conflict = std::ranges::find(merged.conflicts, &field) != merged.conflicts.end();
    const std::string was = base.*value, here = ours.*value, there = theirs.*value, now = merged.facts.*value;
    RC_ASSERT(now == (here != was ? here : there));
    RC_ASSERT(is_conflict == (here != was && there != was && here != there));
  }
}

RC_GTEST_PROP(FactsJson, comes_back_as_it_was, ()) {
  Facts facts;
  for (const auto& field : fields()) facts.*field.value = *rc::gen::element<std::string>("", "x", "Zoë “said” so\n2", "<b>&");
  RC_ASSERT(facts_from_json(facts_json(facts)) == facts);
}

TEST(FactsJson, of_nonsense_is_nothing) {
  EXPECT_EQ(facts_from_json("[1,2"), Facts{});
  EXPECT_EQ(facts_from_json(R"({"name":5,"other":"x"})"), Facts{});
}

TEST(Map, draws_each_place_by_its_number_with_a_name_and_a_scale) {
  const std::string svg = write_map({{1, "Shed", {53.95, -2.05}}, {7, "Garden", {53.97, -2.01}}}, Point{53.96, -2.03}, {}).markup();
  EXPECT_THAT(svg, HasSubstr("role=\"img\""));
  EXPECT_THAT(svg, HasSubstr("Map of 2 places"));
  EXPECT_THAT(svg, HasSubstr(">7</text>"));
  EXPECT_THAT(svg, HasSubstr("Start"));
  EXPECT_THAT(svg, testing::ContainsRegex("[125]0* (km|m)<"));
  EXPECT_TRUE(write_map({}, Point{53, -2}, {}).empty());
}

TEST(Map, scale_bars_have_round_lengths) {
  for (const auto& [metres, length] : std::vector<std::pair<double, int>>{{1999, 1000}, {2000, 2000}, {4999, 2000}, {640, 500}, {1.5, 1}}) EXPECT_EQ(round_length(metres), length);
}

}  // namespace
}  // namespace stepwise::directory
