// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/progression.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "practice/progression/team_list.hpp"
#include "practice/progression/work_source.hpp"

namespace stepwise::progression {
namespace {

using ::testing::HasSubstr;

const Date today = *Date::parse_iso("2026-11-21");
const Owner kate{StaffId{4}, "Kate", "Practitioner", TeamId{2}, "North"};

Level level_on(Date day, int rank, std::int64_t id = 1) { return {.id = id, .reference = "l" + std::to_string(id), .on = day, .level = "some_days", .rank = rank}; }
Happening dip_on(Date day, std::string reference = "d1", int before = 4) {
  return {.reference = std::move(reference), .on = day, .kind = "dip", .words = "Stayed in bed", .level_before = "some_days", .rank_before = before, .owner = kate, .answer_by = day + 3};
}
Answer answer_for(const Happening& dip, std::string support, int days) {
  return {.reference = "a" + dip.reference, .dip = dip.reference, .on = dip.on + 1, .support = std::move(support), .until_on = dip.on + days, .reviewer = StaffId{4}, .reviewer_name = "Kate"};
}
Plan a_plan() {
  return {.reference = "p1", .owner = kate, .direction = "gain", .from_level = "every_day", .to_level = "some_days", .starts_on = today - 100, .ends_on = today + 200, .review_on = today + 10};
}
Journey with_dip(Date day) {
  Journey journey;
  journey.plans = {a_plan()};
  journey.levels = {level_on(day - 60, 3, 1), level_on(day - 10, 4, 2)};
  journey.happenings = {dip_on(day)};
  return journey;
}

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

/// Anything that may come to a person on a plan, in any order, as the pages would let it.
class Life {
 public:
  explicit Life(Journey& journey) : journey_{journey} {}
  void live(int what, int amount) {
    day_ = day_ + amount % 40;
    if (journey_.died_on) return;
    switch (what % 10) {
      case 0: begin_plan(); break;
      case 1: dip(); break;
      case 2: answer(amount % 3); break;
      case 3: decide(amount % 3, amount); break;
      case 4: journey_.levels.push_back(level_on(day_, amount % 7, ++number_)); break;
      case 5: recover(); break;
      case 6: end_plan(amount % 2 == 0); break;
      case 7: hand_over(amount % 2 == 0); break;
      case 8: revise(amount); break;
      default:
        if (amount % 13 == 0) journey_.died_on = day_;
    }
  }
  Date day() const { return day_; }

 private:
  Plan* open() {
    for (auto& plan : journey_.plans)
      if (!plan.ended_on) return &plan;
    return nullptr;
  }
  void begin_plan() {
    if (open() != nullptr) return;
    Plan plan = a_plan();
    plan.reference = "p" + std::to_string(++number_);
    plan.starts_on = day_;
    plan.review_on = day_ + 28;
    plan.ends_on = day_ + 270;
    journey_.plans.insert(journey_.plans.begin(), plan);
  }
  void dip() { journey_.happenings.push_back(dip_on(day_, "d" + std::to_string(++number_), 3)); }
  void answer(int support) {
    for (const auto& event : journey_.happenings)
      if (is_dip(event) && answer_to(journey_, event.reference) == nullptr) {
        static constexpr const char* kinds[]{"none", "temporary", "earlier_package"};
        journey_.answers.push_back(answer_for(event, kinds[support], 20));
        return;
      }
  }
  void decide(int which, int days) {
    for (auto& answer : journey_.answers) {
      const auto dip = std::ranges::find(journey_.happenings, answer.dip, &Happening::reference);
      if (!standing_of(journey_, *dip).open()) continue;
      static constexpr const char* kinds[]{"ended", "extended", "long_term"};
      const bool back = standing_of(journey_, *dip).status == DipStatus::back;
      Decision decision{.on = day_, .decision = kinds[which]};
      if (decision.decision == "extended" || (decision.decision == "ended" && !back)) decision.until_on = day_ + 1 + days % 42;
      answer.decisions.push_back(decision);
      return;
    }
  }
  void recover() {
    for (const auto* event : open_dips(journey_)) {
      Happening recovery{.reference = "r" + std::to_string(++number_), .on = day_, .kind = "recovery", .settles = event->reference};
      journey_.happenings.push_back(recovery);
      return;
    }
  }
  void end_plan(bool follow) {
    Plan* plan = open();
    if (plan == nullptr) return;
    plan->ended_on = day_;
    if (follow) plan->follow_up_due_on = day_ + 84;
  }
  void hand_over(bool to_team) {
    for (auto& plan : journey_.plans) plan.owner = to_team ? Owner{.team = TeamId{3}, .team_name = "South"} : Owner{StaffId{9}, "Jo", "Practitioner", TeamId{3}, "South"};
  }
  void revise(int days) {
    if (Plan* plan = open()) plan->review_on = std::min(plan->ends_on, day_ + days % 60);
  }

  Journey& journey_;
  Date day_ = today - 2000;
  int number_ = 0;
};

RC_GTEST_PROP(ProgressionProperty, no_path_loses_a_person, (const std::vector<std::pair<std::uint8_t, std::uint8_t>>& acts)) {
  Journey journey;
  Life life{journey};
  int highest = -1;
  for (const auto& [what, amount] : acts) {
    life.live(what, amount);
    const auto tasks = tasks_of({PersonId{1}, "ref", "Name", journey}, {});
    for (const auto& plan : journey.plans) {
      const auto standing = standing_of(plan, journey.died_on);
      RC_ASSERT((standing.where == PlanStanding::Where::over) == !standing.next.has_value());
      RC_ASSERT(plan.owner.worker || plan.owner.team);
      if (standing.next) RC_ASSERT(std::ranges::count(tasks, plan.reference, &task::Task::reference) > 0);
    }
    for (const auto* dip : open_dips(journey)) {
      const auto at = std::ranges::find(tasks, dip->reference, &task::Task::reference);
      RC_ASSERT(at != tasks.end());
      RC_ASSERT(at->due == standing_of(journey, *dip).next);
      RC_ASSERT(at->worker || at->team);
    }
    for (const auto& event : journey.happenings)
      if (is_dip(event) && !standing_of(journey, event).open() && !journey.died_on) {
        const auto status = standing_of(journey, event).status;
        RC_ASSERT(status == DipStatus::back || status == DipStatus::new_goals);
      }
    if (journey.died_on) RC_ASSERT(tasks.empty());
    const Reached at = reached(journey.levels);
    if (at.highest != nullptr) {
      RC_ASSERT(at.highest->rank >= highest);
      highest = at.highest->rank;
    }
  }
}

TEST(TeamLists, each_says_who_stands_in_it) {
  const auto lists = Lists::load().value();
  const Rhythm rhythm;
  const auto in = [&](TeamList list, const Journey& journey) { return !lines_of(list, std::vector<Somebody>{{PersonId{1}, "r", "Ada", journey}}, lists, rhythm, today).empty(); };
  Journey journey = with_dip(today - 84);
  EXPECT_TRUE(in(TeamList::everyone, journey));
  EXPECT_TRUE(in(TeamList::dips, journey));
  EXPECT_TRUE(in(TeamList::stuck, journey));
  EXPECT_TRUE(in(TeamList::not_met, journey)) << "nobody ever met";
  journey.meetings = {{.on = today - 7, .how = "visit", .person_there = true}};
  EXPECT_FALSE(in(TeamList::not_met, journey)) << "day 7 is in time";
  journey.meetings[0].on = today - 8;
  EXPECT_TRUE(in(TeamList::not_met, journey)) << "day 8 is not";
  journey.meetings.push_back({.on = today, .how = "telephone", .person_there = false});
  EXPECT_TRUE(in(TeamList::not_met, journey)) << "others met without the person";
  EXPECT_FALSE(in(TeamList::reverted, journey));
  journey.answers = {answer_for(journey.happenings[0], "earlier_package", 14)};
  EXPECT_TRUE(in(TeamList::reverted, journey));
  journey.levels.push_back(level_on(today - 40, 4, 9));
  EXPECT_FALSE(in(TeamList::stuck, journey)) << "the level of before is back";
  journey.answers[0].decisions = {{.on = today, .decision = "ended"}};
  EXPECT_TRUE(in(TeamList::ready, journey));
  EXPECT_FALSE(in(TeamList::follow_up, journey));
  journey.plans[0].ended_on = today - 90;
  journey.plans[0].follow_up_due_on = today - 6;
  EXPECT_TRUE(in(TeamList::follow_up, journey));
  EXPECT_FALSE(in(TeamList::everyone, journey));
}

}  // namespace
}  // namespace stepwise::progression
