// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/short_term.hpp"

#include <gtest/gtest.h>

#include "practice/short_term/hours_file.hpp"
#include "practice/short_term/lists.hpp"

namespace stepwise::short_term {
namespace {

const Date day = *Date::parse_iso("2026-06-01");

std::vector<Goal> goals_with(const std::vector<std::pair<int, int>>& weight_and_level) {
  std::vector<Goal> goals;
  for (const auto& [weight, level] : weight_and_level) {
    Goal goal;
    goal.importance = weight;
    goal.difficulty = 1;
    goal.end_level = level;
    goals.push_back(goal);
  }
  return goals;
}

TEST(GoalAttainment, gives_the_scores_of_the_reference) {
  EXPECT_NEAR(*goal_attainment(goals_with({{1, 0}, {1, 0}, {1, 0}})), 50.00, 0.005);
  EXPECT_NEAR(*goal_attainment(goals_with({{1, -1}, {1, -1}, {1, -1}})), 36.31, 0.005);
  EXPECT_NEAR(*goal_attainment(goals_with({{1, 0}, {1, 1}, {1, -1}})), 50.00, 0.005);
  EXPECT_NEAR(*goal_attainment(goals_with({{1, 2}, {1, 2}, {1, 2}})), 77.39, 0.005);
  EXPECT_NEAR(*goal_attainment(goals_with({{1, -2}, {1, -2}, {1, -2}})), 22.61, 0.005);
  EXPECT_NEAR(*goal_attainment(goals_with({{4, 0}, {2, 1}, {1, -1}})), 51.84, 0.005);
  EXPECT_NEAR(*goal_attainment(goals_with({{1, 1}})), 60.00, 0.005);
  EXPECT_FALSE(goal_attainment(goals_with({{0, 1}})));
  EXPECT_FALSE(goal_attainment({}));
}

TEST(Gaps, last_from_a_hand_back_to_the_next_first_visit) {
  Case whole;
  whole.episode.begun_on = day;
  Spell first, second;
  first.provider = "A";
  first.asked_at = noon(day);
  first.first_visit_at = noon(day + 1);
  first.handed_back_on = day + 10;
  second.asked_at = noon(day + 11);
  whole.spells = {first, second};
  ASSERT_EQ(gaps_of(whole).size(), 1U);
  EXPECT_FALSE(gaps_of(whole)[0].until);
  whole.spells[1].first_visit_at = noon(day + 14);
  EXPECT_EQ(gaps_of(whole)[0].until, day + 14);
  whole.spells[1].first_visit_at = noon(day + 8);
  EXPECT_TRUE(gaps_of(whole).empty()) << "the next came before the last left";
  whole.spells[1].first_visit_at.reset();
  whole.died_on = day + 9;
  EXPECT_TRUE(gaps_of(whole).empty()) << "nobody is missed after a death";
  whole.died_on = day + 12;
  EXPECT_EQ(gaps_of(whole).at(0).until, day + 12);
}

TEST(PredictedEnd, is_the_latest_meetings_or_the_usual_length) {
  Case whole;
  whole.episode.begun_on = day;
  EXPECT_FALSE(predicted_end(whole, 42));
  Spell spell;
  spell.asked_at = noon(day);
  spell.first_visit_at = noon(day);
  whole.spells = {spell};
  EXPECT_EQ(predicted_end(whole, 42), day + 42);
  Meeting meeting;
  meeting.predicted_end_on = day + 30;
  whole.meetings = {meeting, Meeting{}};
  EXPECT_EQ(predicted_end(whole, 42), day + 30);
}

TEST(Looks, serve_for_six_weeks_when_they_agree_to_more) {
  Look look;
  look.looked_on = day;
  look.decision = "more_support";
  EXPECT_TRUE(serves(look, day + look_serves_days));
  EXPECT_FALSE(serves(look, day + look_serves_days + 1));
  look.decision = "short_term_help";
  EXPECT_FALSE(serves(look, day));
}

TEST(HoursFiles, refuse_by_line_what_cannot_be_read) {
  const auto file = read_hours_file("Week,Reference,Planned,Delivered\n01/06/2026,abc,7,6\nsoon,abc,7,6\n01/06/2026,,7,6\n01/06/2026,abc,200,\n02/06/2026,abc,1,1\n", day + 20);
  ASSERT_TRUE(file.has_value());
  ASSERT_EQ(file->lines.size(), 1U);
  EXPECT_EQ(file->lines[0].week_on.weekday(), 1);
  ASSERT_EQ(file->refused.size(), 4U);
  EXPECT_EQ(file->refused[0].line, 3U);
  EXPECT_FALSE(read_hours_file("a,b\n1,2\n", day).has_value());
  EXPECT_FALSE(read_hours_file("reference,week,planned\n", day).has_value());
  EXPECT_FALSE(read_hours_file(std::string{"\xFF\xFE\x00", 3}, day).has_value());
}

TEST(ShortTermLists, name_only_national_outcomes_and_components) {
  const auto lists = Lists::load();
  ASSERT_TRUE(lists.has_value()) << lists.error().sentence;
  const auto outcomes = CodeList::load("event_outcome").value(), components = CodeList::load("service_component").value();
  for (const auto& item : lists->outcome.items()) EXPECT_TRUE(outcomes.has(lists->cld_outcome(item.code))) << item.code;
  for (const auto& item : lists->help.items()) {
    EXPECT_TRUE(components.has(lists->component(item.code))) << item.code;
    EXPECT_GT(lists->usual_days(item.code), 0);
  }
  EXPECT_EQ(lists->help.items().size(), 5U);
  EXPECT_EQ(lists->free_days("reablement"), 42);
  EXPECT_EQ(lists->free_days("progression"), 0);
}

}  // namespace
}  // namespace stepwise::short_term
