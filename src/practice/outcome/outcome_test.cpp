// SPDX-License-Identifier: Apache-2.0
// Any life of an outcome: it always has an owner and a next day while it is open, and nothing of it is called a failure.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"
#include "practice/outcome/outcome.hpp"

namespace stepwise::outcome {
namespace {

const Date today = *Date::parse_iso("2026-11-22");

Outcome begun() {
  Outcome outcome{.reference = "o1", .issue = "See my sister"};
  outcome.begun_on = today;
  outcome.look_on = today + 14;
  outcome.owner = {StaffId{4}, "Kate", "Practitioner", TeamId{2}, "North"};
  return outcome;
}
Action an_action(std::string kind, std::string status = "todo") {
  Action action{.reference = "a1", .outcome_reference = "o1", .what = "Ring my sister"};
  action.owner_kind = std::move(kind);
  action.status = std::move(status);
  action.by_on = today + 7;
  return action;
}

TEST(OutcomeWords, the_edited_wording_is_shown_where_there_is_one_and_the_persons_words_are_kept) {
  Outcome outcome = begun();
  EXPECT_EQ(shown_words(outcome), "See my sister");
  outcome.words = "I want our Jean round of a Tuesday";
  EXPECT_EQ(shown_words(outcome), "I want our Jean round of a Tuesday");
  outcome.wording = "I have my sister to tea every Tuesday";
  EXPECT_EQ(shown_words(outcome), "I have my sister to tea every Tuesday");
  EXPECT_EQ(outcome.words, "I want our Jean round of a Tuesday");
}

TEST(Next, follows_from_dates_alone) {
  Outcome outcome = begun();
  EXPECT_EQ(next_of(outcome, false)->what, Next::finish);
  EXPECT_EQ(next_of(outcome, false)->on, today + 14);
  outcome.agreed_on = today;
  outcome.look_on = today + 84;
  EXPECT_EQ(next_of(outcome, false)->what, Next::agree_actions);
  EXPECT_EQ(next_of(outcome, false)->on, today + 7);
  EXPECT_EQ(next_of(outcome, true)->what, Next::look);
  outcome.closed_on = today;
  EXPECT_FALSE(next_of(outcome, true));
}

TEST(Where, an_outcome_that_did_not_come_about_is_set_aside_or_partly_met) {
  Outcome outcome = begun();
  EXPECT_EQ(where(outcome), Where::begun);
  outcome.agreed_on = today;
  EXPECT_EQ(where(outcome), Where::agreed);
  outcome.closed_on = today;
  for (const auto& [code, expected] : std::vector<std::pair<std::string, Where>>{{"met", Where::met}, {"partly", Where::partly}, {"set_aside", Where::set_aside}}) {
    outcome.closed_as = code;
    EXPECT_EQ(where(outcome), expected);
    EXPECT_THAT(lower_ascii(t(where_words(expected)).str()), ::testing::Not(::testing::HasSubstr("fail")));
  }
}

TEST(Paid, everything_done_by_paid_people_is_worth_a_question_and_one_other_is_enough) {
  EXPECT_FALSE(only_paid({}));
  EXPECT_TRUE(only_paid({an_action("worker"), an_action("provider")}));
  EXPECT_FALSE(only_paid({an_action("worker"), an_action("friend")}));
}

TEST(Barriers, are_answered_by_an_action_or_lived_with_or_gone) {
  Outcome outcome = begun();
  outcome.barriers = {{.reference = "b1", .kind = "place", .words = "The steps"}, {.reference = "b2", .kind = "money", .words = "The fare"}, {.reference = "b3", .kind = "health", .words = "My knees"}};
  Action answer = an_action("friend");
  answer.barrier = "b1";
  EXPECT_EQ(unanswered(outcome, {answer}).size(), 2U);
  outcome.barriers[1].accepted_why = "It is worth it";
  outcome.barriers[2].gone_on = today;
  EXPECT_TRUE(unanswered(outcome, {answer}).empty());
}

TEST(Thin, five_active_is_enough_and_nothing_thin_stops_anybody) {
  const auto sentences = thin(begun(), {}, 5);
  EXPECT_GE(sentences.size(), 6U);
  Outcome whole = begun();
  whole.working = "Tuesdays";
  whole.person_agreed = "yes";
  whole.importance = 9;
  whole.success = "Tea with Jean";
  whole.words = "I want our Jean round";
  whole.tested_on = today;
  whole.tests = {"builds"};
  whole.none_because = "She lives near";
  EXPECT_THAT(thin(whole, {an_action("person")}, 0), ::testing::IsEmpty());
  EXPECT_EQ(thin(whole, {an_action("person")}, 5).size(), 1U);
  whole.tests.clear();
  EXPECT_EQ(thin(whole, {an_action("person")}, 0).size(), 1U) << "none of the four: probably not an outcome";
}

TEST(Steps, there_are_eight_and_each_key_leads_back) {
  EXPECT_EQ(steps().size(), 8U);
  for (const auto& step : steps()) EXPECT_EQ(step_of(step.key), step.step);
  EXPECT_FALSE(step_of("nowhere"));
}

RC_GTEST_PROP(Life, an_open_outcome_always_has_an_owner_and_a_next_day, ()) {
  Outcome outcome = begun();
  Date day = today;
  bool live = false;
  for (const int what : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6))) {
    day = day + 3;
    switch (what) {
      case 0:
        if (!outcome.agreed_on && !outcome.closed_on) {
          outcome.agreed_on = day;
          outcome.look_on = day + 84;
        }
        break;
      case 1: live = !live; break;
      case 2:
        if (!outcome.closed_on) {
          outcome.closed_on = day;
          outcome.closed_as = "partly";
        }
        break;
      case 3:
        if (outcome.closed_on) {
          outcome.closed_on.reset();
          outcome.closed_as.clear();
          outcome.look_on = day + 84;
        }
        break;
      case 4: outcome.owner.worker.reset(); break;
      default: outcome.look_on = std::max(outcome.look_on, day); break;
    }
    const auto next = next_of(outcome, live);
    RC_ASSERT(next.has_value() == is_open(outcome));
    RC_ASSERT(!is_open(outcome) || outcome.owner.worker || outcome.owner.team);
    RC_ASSERT(!next || next->on <= outcome.look_on);
  }
}

}  // namespace
}  // namespace stepwise::outcome
