// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/progression.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "practice/progression/facts_test_support.hpp"
#include "practice/progression/team_list.hpp"

namespace stepwise::progression {
namespace {

using namespace test;
using ::testing::HasSubstr;

TEST(Progression, the_highest_point_stays_beside_today) {
  const std::vector<Level> levels{level_on(today - 300, 3, 1), level_on(today - 200, 5, 2), level_on(today - 100, 5, 3), level_on(today - 20, 2, 4)};
  const Reached at = reached(levels);
  EXPECT_EQ(at.highest->on, today - 200) << "the first day of the highest";
  EXPECT_EQ(at.now->rank, 2);
}

TEST(Progression, a_level_put_right_no_longer_counts) {
  std::vector<Level> levels{level_on(today - 300, 6, 1), level_on(today - 300, 3, 2)};
  levels[0].corrected_by = "l2";
  EXPECT_EQ(reached(levels).highest->rank, 3);
  EXPECT_EQ(standing_levels(levels).size(), 1U);
  EXPECT_EQ(reached(std::vector<Level>{}).now, nullptr);
}

TEST(Progression, the_declared_direction_alone_judges) {
  struct Case {
    const char* direction;
    int from, to, now;
    Going expected;
  };
  for (const auto& one : {Case{"gain", 3, 4, 4, Going::as_hoped}, Case{"gain", 3, 4, 3, Going::on_the_way}, Case{"regain", 2, 4, 5, Going::as_hoped}, Case{"maintain", 3, 3, 3, Going::as_hoped},
                          Case{"maintain", 3, 3, 2, Going::on_the_way}, Case{"slow_decline", 3, 1, 2, Going::as_hoped}, Case{"slow_decline", 3, 2, 1, Going::on_the_way}}) {
    Plan plan = a_plan();
    plan.direction = one.direction;
    const Level now = level_on(today, one.now);
    EXPECT_EQ(going(plan, one.from, one.to, &now), one.expected) << one.direction << " at " << one.now;
    EXPECT_EQ(going(plan, one.from, one.to, nullptr), Going::not_told);
  }
}

TEST(Progression, levels_have_to_fit_the_direction) {
  EXPECT_EQ(direction_problem("gain", 3, 4), "");
  EXPECT_THAT(direction_problem("gain", 3, 3), HasSubstr("higher"));
  EXPECT_THAT(direction_problem("regain", 4, 3), HasSubstr("higher"));
  EXPECT_EQ(direction_problem("maintain", 3, 3), "");
  EXPECT_THAT(direction_problem("maintain", 3, 4), HasSubstr("same"));
  EXPECT_EQ(direction_problem("slow_decline", 3, 1), "");
  EXPECT_THAT(direction_problem("slow_decline", 3, 4), HasSubstr("lower"));
}

TEST(Progression, a_dip_stands_where_its_days_say) {
  const Date day = today - 20;
  Journey journey = with_dip(day);
  const auto standing = [&] { return standing_of(journey, journey.happenings[0]); };
  EXPECT_EQ(standing().status, DipStatus::to_answer);
  EXPECT_EQ(standing().next, day + 3);
  journey.answers = {answer_for(journey.happenings[0], "temporary", 14)};
  EXPECT_EQ(standing().status, DipStatus::helped);
  EXPECT_EQ(standing().next, day + 14) << "past, and still it stands: help ends by itself never";
  journey.answers[0].decisions = {{.on = today, .decision = "extended", .until_on = today + 14, .reason = "a cold"}};
  EXPECT_EQ(standing().next, today + 14);
  journey.answers[0].decisions.push_back({.on = today, .decision = "ended", .until_on = today + 20});
  EXPECT_EQ(standing().status, DipStatus::watched);
  EXPECT_EQ(standing().next, today + 20);
  journey.levels.push_back(level_on(day + 15, 4, 3));
  EXPECT_EQ(standing().status, DipStatus::back);
  EXPECT_EQ(standing().back_on, day + 15);
  EXPECT_FALSE(standing().open());
}

TEST(Progression, help_that_runs_is_decided_about_even_when_the_level_is_back) {
  Journey journey = with_dip(today - 20);
  journey.answers = {answer_for(journey.happenings[0], "temporary", 30)};
  journey.levels.push_back(level_on(today - 5, 5, 3));
  const auto standing = standing_of(journey, journey.happenings[0]);
  EXPECT_EQ(standing.status, DipStatus::back);
  EXPECT_EQ(standing.next, today + 10);
}

TEST(Progression, long_term_help_a_death_and_a_mistake_close_a_dip) {
  Journey journey = with_dip(today - 20);
  journey.answers = {answer_for(journey.happenings[0], "temporary", 30)};
  journey.answers[0].decisions = {{.on = today, .decision = "long_term", .reason = "r", .new_goals = "g"}};
  EXPECT_EQ(standing_of(journey, journey.happenings[0]).status, DipStatus::new_goals);
  EXPECT_FALSE(standing_of(journey, journey.happenings[0]).open());
  journey.answers.clear();
  journey.died_on = today;
  EXPECT_EQ(standing_of(journey, journey.happenings[0]).status, DipStatus::closed);
  journey.died_on.reset();
  journey.happenings[0].withdrawn_reason = "another person’s";
  EXPECT_TRUE(open_dips(journey).empty());
}

TEST(Progression, the_day_of_the_dip_itself_is_not_a_return) {
  Journey journey = with_dip(today - 20);
  journey.levels.push_back(level_on(today - 20, 4, 3));
  EXPECT_FALSE(back_on(journey.happenings[0], journey.levels));
  journey.levels.push_back(level_on(today - 19, 4, 4));
  EXPECT_EQ(back_on(journey.happenings[0], journey.levels), today - 19);
}

TEST(Progression, more_support_asks_for_the_answer_within_the_weeks_a_council_chose) {
  const Rhythm rhythm;
  for (const auto& [days, asks] : {std::pair{0, true}, {84, true}, {85, false}}) {
    Journey journey = with_dip(today - days);
    EXPECT_EQ(dip_to_answer_first(journey, today, rhythm) != nullptr, asks) << days;
    journey.answers = {answer_for(journey.happenings[0], "none", 14)};
    EXPECT_EQ(dip_to_answer_first(journey, today, rhythm), nullptr);
  }
}

TEST(Progression, somebody_steady_at_the_level_of_the_plan_may_step_down) {
  const Rhythm rhythm;
  Journey journey;
  journey.levels = {level_on(today - 100, 3, 1), level_on(today - 28, 4, 2)};
  EXPECT_TRUE(ready_to_step_down(journey, 4, today, rhythm));
  EXPECT_FALSE(ready_to_step_down(journey, 4, today - 1, rhythm));
  EXPECT_FALSE(ready_to_step_down(journey, 5, today, rhythm));
  journey.happenings = {dip_on(today - 2)};
  EXPECT_FALSE(ready_to_step_down(journey, 4, today, rhythm)) << "a dip is open";
}

TEST(Progression, the_prompt_is_for_the_young_and_for_mental_health) {
  EXPECT_TRUE(prompts_for_dips(today.add_years(-18), "learning_disability", today));
  EXPECT_TRUE(prompts_for_dips(today.add_years(-26) + 1, "learning_disability", today));
  EXPECT_FALSE(prompts_for_dips(today.add_years(-26), "learning_disability", today));
  EXPECT_TRUE(prompts_for_dips(today.add_years(-60), "mental_health", today));
  EXPECT_FALSE(prompts_for_dips(std::nullopt, "not_known", today));
}

TEST(Progression, no_word_of_a_status_or_list_judges_anybody) {
  const auto lists = Lists::load().value();
  std::string words;
  for (const auto status : {DipStatus::to_answer, DipStatus::helped, DipStatus::watched, DipStatus::back, DipStatus::new_goals, DipStatus::closed}) words += t(status_words(status)).str() + "\n";
  for (const auto list : team_lists()) words += t(list_words(list)).str() + "\n" + list_meaning(list, {}) + "\n";
  for (const auto* list : {&lists.level, &lists.direction, &lists.event, &lists.answer, &lists.decision, &lists.ending, &lists.follow_up, &lists.risk})
    for (const auto& item : list->items())
      for (const auto& cell : item.cells) words += cell + "\n";
  EXPECT_GT(words.size(), 1000U);
  for (const char* word : {"fail", "Fail", "regress", "Regress", "deteriorat", "Deteriorat", "worse"}) EXPECT_EQ(words.find(word), std::string::npos) << word;
}

TEST(Progression, levels_of_independence_rise_one_by_one) {
  const auto lists = Lists::load().value();
  ASSERT_EQ(lists.level.items().size(), 7U);
  for (int rank = 0; rank <= lists.highest_rank(); ++rank) EXPECT_EQ(lists.rank(lists.level_of(rank)), rank);
  EXPECT_EQ(lists.version(), 1);
}

}  // namespace
}  // namespace stepwise::progression
