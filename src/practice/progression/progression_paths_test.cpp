// SPDX-License-Identifier: Apache-2.0
// Any life at all on a plan: nobody is lost on the way, and each list of a team says who stands in it.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "practice/progression/facts_test_support.hpp"
#include "practice/progression/team_list.hpp"
#include "practice/progression/work_source.hpp"

namespace stepwise::progression {
namespace {

using namespace test;

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
      Decision decision{.on = day_, .decision = which == 2 && !may_be_long_term(journey_) ? "extended" : kinds[which]};
      if (decision.decision == "long_term") journey_.plans.at(0).steps.push_back({.reference = "s" + std::to_string(++number_), .words = "A new goal"});
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
    for (const auto& answer : journey.answers)
      if (const auto* last = answer.decisions.empty() ? nullptr : &answer.decisions.back(); last != nullptr && last->decision == "long_term")
        RC_ASSERT(std::ranges::any_of(journey.plans, [&](const Plan& plan) { return plan.starts_on <= last->on && (!plan.ended_on || *plan.ended_on >= last->on) && !plan.steps.empty(); }));
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
