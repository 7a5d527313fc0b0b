// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "practice/assessment/assessment.hpp"

namespace stepwise::assessment {
namespace {

const Date today = *Date::from_parts(2026, 11, 21);

Assessment begun() {
  Assessment a;
  a.reference = "a1";
  a.asked_on = today - 10;
  a.begun_on = today - 7;
  a.due_on = due_after(a.asked_on, days_default);
  a.worker = {StaffId{1}, "Ama Okafor", "Social worker", TeamId{2}, "North"};
  return a;
}

Assessment talked() {
  Assessment a = begun();
  a.talked_on = today - 3;
  a.story_reference = a.answers_newest = "r1";
  return a;
}

Assessment ready() {
  Assessment a = talked();
  a.held.where = "home";
  Need need;
  need.code = "nutrition";
  need.status = care_act::Unable::cannot;
  need.evidence = "Two pans burnt this month";
  a.needs = {need};
  a.around = {.impact_on_others = "Her sister sleeps badly", .fluctuates = "", .other_help = "The lunch club", .information_given = "", .specialist = "not_needed", .specialist_words = "",
              .health_care = "unlikely", .health_care_words = "", .health_care_on = {}, .judgement = "Meals are at risk", .what_next = ""};
  return a;
}

Assessment signed_one() {
  Assessment a = ready();
  a.signed_at = noon(today);
  a.signed_number = 1;
  a.signed_story = "r1";
  return a;
}

TEST(WhereAnAssessmentStands, FollowsFromItsDates) {
  EXPECT_EQ(state_of(begun()), State::begun);
  EXPECT_EQ(state_of(talked()), State::talked);
  EXPECT_EQ(state_of(signed_one()), State::signed_off);
  Assessment refused = begun();
  refused.refusal = {today, "Not now", "no", "no"};
  EXPECT_EQ(state_of(refused), State::refused);
  Assessment closed = signed_one();
  closed.closed_on = today;
  EXPECT_EQ(state_of(closed), State::closed);
}

TEST(WhereAnAssessmentStands, IsOpenAgainWhileItIsAmendedByWhateverWay) {
  Assessment reopened = signed_one();
  reopened.amending_since = today;
  EXPECT_EQ(state_of(reopened), State::amending);
  Assessment answers = signed_one();
  answers.answers_newest = "r2";
  answers.answers_on = today;
  EXPECT_EQ(state_of(answers), State::amending) << "the answers were amended in the room of forms";
  EXPECT_TRUE(answers.is_amending());
  EXPECT_EQ(next_of(answers, {})->on, today + again_days);
}

TEST(ARefusal, DoesNotEndTheDutyForThoseItIsThereToProtect) {
  for (const auto& [capacity, risk, stands] : {std::tuple{"no", "no", false}, std::tuple{"yes", "no", true}, std::tuple{"no", "yes", true}, std::tuple{"yes", "yes", true},
                                               std::tuple{"not_asked", "not_asked", false}}) {
    Assessment a = begun();
    a.refusal = {today, "Leave me alone", capacity, risk};
    EXPECT_EQ(a.refusal.duty_stands(), stands) << capacity << " " << risk;
    EXPECT_EQ(state_of(a), stands ? State::begun : State::refused);
    EXPECT_EQ(next_of(a, {}).has_value(), stands) << "whoever is at risk is never forgotten";
  }
}

TEST(WhatIsNext, AfterSigningIsTheCopyThenPlanning) {
  Assessment a = signed_one();
  EXPECT_EQ(next_of(a, {}), (Next{Next::What::copy, today + copy_days}));
  EXPECT_EQ(planning_of(a, {}), std::nullopt);
  a.planner_name = "Sol Marsh";
  EXPECT_EQ(planning_of(a, {}), (Next{Next::What::planning, today + planning_days})) << "whoever plans does not wait for the copy";
  EXPECT_EQ(planning_of(a, today), std::nullopt);
  a.planner_name = "";
  a.copies.push_back({1, "carer", "", "standard", true, today, "Ama"});
  EXPECT_EQ(next_of(a, {})->what, Next::What::copy) << "handed to the person, not about them";
  a.copies.push_back({2, "person", "", "easy_read", true, today, "Ama"});
  EXPECT_EQ(next_of(a, {}), std::nullopt);
  a.planner_name = "Sol Marsh";
  EXPECT_EQ(next_of(a, {}), (Next{Next::What::planning, today + planning_days}));
  a.planning_on = today;
  EXPECT_EQ(next_of(a, {}), std::nullopt);
}

TEST(WhatIsNext, AfterADeathIsToEndWhatIsOpenAndNothingElse) {
  EXPECT_EQ(next_of(begun(), today), (Next{Next::What::end, today}));
  EXPECT_EQ(next_of(talked(), today)->what, Next::What::end);
  EXPECT_EQ(next_of(signed_one(), today), std::nullopt) << "nobody is sent a copy";
}

TEST(Signing, IsAskedForWhatTheLawRequires) {
  EXPECT_TRUE(problems_of_signing(ready(), true).empty());
  const auto codes = [](const Assessment& a, bool answers) {
    std::vector<std::string> all;
    for (const auto& problem : problems_of_signing(a, answers)) all.push_back(problem.code);
    return all;
  };
  EXPECT_THAT(codes(ready(), false), testing::ElementsAre("not_talked"));
  Assessment a = ready();
  a.needs[0].evidence.clear();
  EXPECT_THAT(codes(a, true), testing::ElementsAre("no_evidence"));
  a.passages.push_back({});
  a.passages[0].outcomes = {"nutrition"};
  EXPECT_TRUE(problems_of_signing(a, true).empty()) << "the person’s own words are evidence";
  a.around.health_care = "not_asked";
  EXPECT_THAT(codes(a, true), testing::ElementsAre("no_health_care"));
  a.around.health_care = "possible";
  EXPECT_THAT(codes(a, true), testing::ElementsAre("nhs_not_told")) << "or nobody would come back to it";
  a.around.health_care = "referred";
  a.around.specialist = "needed";
  EXPECT_THAT(codes(a, true), testing::ElementsAre("specialist_missing"));
  a.around.specialist = "done";
  a.kind = Kind::carer;
  EXPECT_TRUE(problems_of_signing(a, true).empty()) << "nobody asks a carer about their own continuing healthcare";
  EXPECT_THAT(codes(begun(), false), testing::IsSupersetOf({"not_talked", "not_held", "no_needs", "no_judgement", "no_others", "no_other_help", "no_specialist"}));
}

TEST(Kinds, AreReadBackFromTheirKeysAndAskOfTheirOwnList) {
  for (const Kind kind : kinds()) EXPECT_EQ(kind_from(key_of(kind)), kind);
  EXPECT_EQ(kind_from("other"), std::nullopt);
  EXPECT_EQ(outcomes_for(Kind::needs).size(), 10U);
  EXPECT_EQ(outcomes_for(Kind::carer).size(), 8U);
  EXPECT_EQ(domains().size(), 9U);
  EXPECT_EQ(limbs_for(Kind::needs).size(), limbs_for(Kind::carer).size() + 1) << "taking longer is no limb of a carer’s";
  EXPECT_EQ(event_type_of(Kind::occupational_therapy), "short_term");
  EXPECT_EQ(event_type_of(Kind::supported_self), "long_term");
}

/// Any order of what can happen to one.
void happen(Assessment& a, int what, Date on) {
  const auto yes_or_no = [&](int one) { return one % 2 == 0 ? "yes" : "no"; };
  if (a.closed_on) return;
  if (what == 0 && !a.signed_at) a.refusal = {on, "No", yes_or_no(on.days()), yes_or_no(on.days() / 2)};
  if (what == 1) a.refusal = {};
  if (what == 2 && !a.talked_on) a.talked_on = on, a.answers_newest = a.story_reference = "r1";
  if (what == 3 && is_open(state_of(a)) && a.talked_on) {
    if (!a.signed_at) a.signed_at = noon(on);
    ++a.signed_number;
    a.signed_story = a.answers_newest;
    a.amending_since.reset();
  }
  if (what == 4 && a.signed_at) a.amending_since = on;
  if (what == 5 && a.talked_on) a.answers_newest = "r" + std::to_string(on.days()), a.answers_on = on;
  if (what == 6 && a.signed_at) a.copies.push_back({1, "person", "", "standard", true, on, ""});
  if (what == 7 && a.signed_at) a.planner_name = "Sol Marsh";
  if (what == 8 && is_open(state_of(a))) a.closed_on = on;
}

RC_GTEST_PROP(NoPath, LosesAPerson, (const std::vector<std::uint8_t>& steps, bool died)) {
  Assessment a = begun();
  Date on = today;
  for (const auto step : steps) {
    happen(a, step % 9, on);
    on = on + 1;
    const auto next = next_of(a, died ? std::optional{on} : std::nullopt);
    if (is_open(state_of(a))) {
      RC_ASSERT(next.has_value());
      RC_ASSERT(a.worker.id.has_value());
      RC_ASSERT(next->on >= a.asked_on);
    }
    if (state_of(a) == State::refused || state_of(a) == State::closed) RC_ASSERT(!next.has_value());
    if (state_of(a) == State::refused) RC_ASSERT(a.refusal.capacity != "yes" && a.refusal.risk != "yes");
  }
}

}  // namespace
}  // namespace stepwise::assessment
