// SPDX-License-Identifier: Apache-2.0
#include "practice/review/review.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "practice/review/decision.hpp"
#include "practice/review/experience.hpp"
#include "practice/review/smoothing.hpp"

namespace stepwise::review {
namespace {

constexpr Date today{20'000};
const Lists& lists() {
  static const Lists loaded = Lists::load().value();
  return loaded;
}
bool has(const std::vector<Problem>& problems, std::string_view field) { return std::ranges::find(problems, field, &Problem::field) != problems.end(); }

Decision decided(std::string code) {
  return {.code = std::move(code), .reason = "Walks to the shop alone now", .less_because = "need_reduced", .person_view = "agrees", .person_words = "I like my mornings to myself",
          .follow_what = "Tell the agency", .follow_by = today, .follow_worker = StaffId{3}, .follow_worker_name = "Kate"};
}

TEST(DueDays, are_those_of_the_guidance) {
  const Date start = *Date::parse_iso("2026-01-05");
  EXPECT_EQ(due_for("initial", start, true, {}).due_on, start + 49);
  EXPECT_EQ(due_for("initial", start, true, {}).limit_on, start + 56);
  EXPECT_EQ(due_for("planned", start, true, {}).limit_on, *Date::parse_iso("2027-01-05"));
  EXPECT_EQ(due_for("planned", start, false, start + 100).due_on, start + 100);
  EXPECT_EQ(due_for("planned", start, false, start + 500).due_on, *Date::parse_iso("2027-01-05")) << "never later than a year";
  EXPECT_EQ(due_for("direct_payment", start, true, {}).limit_on, *Date::parse_iso("2026-07-05"));
  EXPECT_EQ(due_for("direct_payment", start, false, {}).limit_on, *Date::parse_iso("2027-01-05"));
  EXPECT_EQ(due_for("unplanned", start, false, {}, 3).due_on, start + 3);
  EXPECT_EQ(due_for("planned", *Date::parse_iso("2028-02-29"), false, {}).limit_on, *Date::parse_iso("2029-02-28"));
}

TEST(Standing, is_due_soon_within_28_days_and_overdue_after_its_day) {
  Review review;
  review.due_on = today + 29;
  EXPECT_EQ(standing_of(review, today), Standing::to_come);
  review.due_on = today + 28;
  EXPECT_EQ(standing_of(review, today), Standing::due_soon);
  review.due_on = today;
  EXPECT_EQ(standing_of(review, today), Standing::due_soon);
  review.due_on = today - 1;
  EXPECT_EQ(standing_of(review, today), Standing::overdue);
  EXPECT_EQ(standing_of(review, today, today - 3), Standing::closed_after_death);
  review.begun_on = today;
  EXPECT_EQ(standing_of(review, today), Standing::held);
  review.finished_on = today;
  EXPECT_EQ(standing_of(review, today), Standing::done);
  review.decision = decided("revise_plan");
  EXPECT_EQ(standing_of(review, today), Standing::to_follow_up);
  EXPECT_EQ(standing_of(review, today, today), Standing::done) << "nothing follows a death";
}

TEST(Finish, needs_what_could_be_tried_next_and_an_agreed_result) {
  Review review;
  review.kind = "planned";
  review.begun_on = today;
  review.talk = {.method = "person_only", .who_came = "Ann and Kate", .carer_offer = "no_carer", .try_next = "The bus alone", .achieved = "partially_met", .achieved_with = "person"};
  review.decision.code = "no_change";
  EXPECT_TRUE(finish_problems(review, lists()).empty());
  review.talk.try_next.clear();
  EXPECT_TRUE(has(finish_problems(review, lists()), "try_next"));
  review.talk.achieved.clear();
  EXPECT_TRUE(has(finish_problems(review, lists()), "achieved"));
  review.kind = "unplanned";
  review.trigger = "hospital";
  EXPECT_FALSE(has(finish_problems(review, lists()), "achieved")) << "only planned ones must have one";
  EXPECT_EQ(lists().national_reason("unplanned", "hospital"), "unplanned_hospital");
  EXPECT_EQ(lists().national_reason("unplanned", "provider_failure"), "unplanned_provider_failure");
  EXPECT_EQ(lists().national_reason("planned", "hospital"), "planned");
}

TEST(Finish, after_a_death_asks_only_what_the_return_needs) {
  Review review;
  review.kind = "planned";
  review.begun_on = today;
  review.talk.method = "carer_only";
  review.decision.code = "end";
  EXPECT_TRUE(finish_problems(review, lists(), today).empty());
  review.decision.code = "increase";
  EXPECT_TRUE(has(finish_problems(review, lists(), today), "decision"));
}

TEST(Decisions, that_give_less_need_what_changed_and_what_the_person_thinks) {
  for (const char* code : {"step_down", "end"}) {
    Decision decision = decided(code);
    EXPECT_TRUE(decision_problems(decision, lists()).empty()) << code;
    decision.less_because.clear();
    EXPECT_TRUE(has(decision_problems(decision, lists()), "less_because"));
    decision = decided(code);
    decision.person_view.clear();
    EXPECT_TRUE(has(decision_problems(decision, lists()), "person_view"));
    decision = decided(code);
    decision.person_view = "disagrees";
    decision.person_words = " ";
    EXPECT_TRUE(has(decision_problems(decision, lists()), "person_words"));
  }
  Decision cheaper = decided("revise_plan");
  cheaper.change_pence = -100;
  cheaper.less_because.clear();
  EXPECT_TRUE(has(decision_problems(cheaper, lists()), "less_because")) << "whatever it is called";
  EXPECT_TRUE(decision_problems({.code = "no_change"}, lists()).empty());
  EXPECT_TRUE(has(decision_problems({.code = "no_change", .change_pence = -5000}, lists()), "change"));
}

/// Whatever is typed: no decision that gives less is kept without a changed need or circumstances, a reason and the person's view.
RC_GTEST_PROP(DecisionsAlways, never_let_a_review_alone_give_less, ()) {
  const auto any = [](std::vector<std::string> from) { return *rc::gen::elementOf(from); };
  Decision decision;
  decision.code = any({"", "no_change", "revise_plan", "reassess", "step_down", "end", "increase"});
  decision.reason = any({"", " ", "why"});
  decision.less_because = any({"", "review", "need_reduced", "circumstances_changed"});
  decision.person_view = any({"", "agrees", "disagrees", "no_view", "did_not_say"});
  decision.person_words = any({"", "words"});
  decision.follow_what = any({"", "this"});
  if (*rc::gen::arbitrary<bool>()) decision.change_pence = *rc::gen::inRange(-20'000, 20'000);
  if (*rc::gen::arbitrary<bool>()) decision.follow_by = today;
  if (*rc::gen::arbitrary<bool>()) decision.follow_worker = StaffId{1};
  if (!decision_problems(decision, lists()).empty()) return;
  if (is_decrease(decision)) {
    RC_ASSERT(decision.less_because == "need_reduced" || decision.less_because == "circumstances_changed");
    RC_ASSERT(decision.reason == "why");
    RC_ASSERT(!decision.person_view.empty());
  }
  RC_ASSERT(decision.code == "no_change" || (!decision.follow_what.empty() && decision.follow_by && decision.follow_worker));
}

/// Whatever happens in whatever order: an open review has a day, and one that is done has none.
RC_GTEST_PROP(ReviewPaths, lose_no_review, ()) {
  Review review;
  review.due_on = today + *rc::gen::inRange(-100, 400);
  std::optional<Date> died;
  for (const int step : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8))) {
    if (step == 0 && !review.refused_on && !review.cancelled_on) review.begun_on = today;
    if (step == 1 && !review.begun_on) review.cancelled_on = today;
    if (step == 2 && !review.begun_on) review.refused_on = today;
    if (step == 3 && review.begun_on) review.finished_on = today, review.decision = decided(*rc::gen::element("step_down", "revise_plan"));
    if (step == 4 && review.finished_on) review.followed_on = today;
    if (step == 5) died = today;
    if (step == 6) review.audit_picked = true;
    if (step == 7 && review.finished_on) review.audited_on = today;
    const Standing standing = standing_of(review, today, died);
    if (is_open(standing)) RC_ASSERT(next_of(review, died).has_value());
    if (standing == Standing::refused || standing == Standing::cancelled || standing == Standing::closed_after_death) RC_ASSERT(!next_of(review, died));
  }
}

Trusted trusted() {
  Trusted one;
  one.name = "Jo";
  one.organisation = "Harbour Care";
  one.scope = {"trusted"};
  one.starts_on = today - 10;
  one.expires_on = today + 100;
  one.tolerance_pence = 5000;
  return one;
}

TEST(TrustedReviewers, lead_what_they_are_relied_on_for_until_their_last_day) {
  Trusted one = trusted();
  EXPECT_TRUE(problems_of(one, lists()).empty());
  EXPECT_TRUE(may_lead(one, "trusted", today));
  EXPECT_FALSE(may_lead(one, "planned", today));
  EXPECT_FALSE(may_lead(one, "trusted", one.expires_on + 1));
  EXPECT_FALSE(may_lead(one, "trusted", one.starts_on - 1));
  one.ended_on = today;
  EXPECT_FALSE(may_lead(one, "trusted", today));
  one = trusted();
  one.expires_on = today + 3000;
  EXPECT_TRUE(has(problems_of(one, lists()), "expires"));
}

TEST(TrustedReviewers, give_less_at_once_within_their_amount_and_ask_for_all_else) {
  const Trusted one = trusted();
  Decision less = decided("step_down");
  less.change_pence = -5000;
  EXPECT_EQ(effect_of(less, &one), Effect::at_once);
  less.change_pence = -5001;
  EXPECT_EQ(effect_of(less, &one), Effect::after_agreement);
  less.change_pence.reset();
  EXPECT_EQ(effect_of(less, &one), Effect::after_agreement) << "an amount that nobody named is within none";
  EXPECT_EQ(effect_of(decided("increase"), &one), Effect::after_agreement);
  EXPECT_EQ(effect_of(decided("increase"), nullptr), Effect::after_look);
  EXPECT_EQ(effect_of(decided("step_down"), nullptr), Effect::at_once);
  EXPECT_EQ(effect_of({.code = "no_change"}, nullptr), Effect::nothing_changes);
}

TEST(WhatADecisionDoes, waits_for_the_plan_where_there_is_one_so_that_a_review_alone_cuts_nothing) {
  for (const char* code : {"step_down", "end", "revise_plan"}) EXPECT_EQ(effect_of(decided(code), nullptr, true), Effect::after_plan) << code;
  Decision less = decided("reassess");
  less.change_pence = -1;
  EXPECT_EQ(effect_of(less, nullptr, true), Effect::after_plan);
  EXPECT_EQ(effect_of(decided("increase"), nullptr, true), Effect::after_look);
  EXPECT_EQ(effect_of({.code = "no_change"}, nullptr, true), Effect::nothing_changes);
  const Trusted one = trusted();
  less = decided("step_down");
  less.change_pence = -5000;
  EXPECT_EQ(effect_of(less, &one, true), Effect::at_once) << "a trusted reviewer’s, within what was agreed with them";
}

TEST(Finishing, needs_a_word_about_each_outcome_that_is_seen_differently) {
  Review review;
  review.begun_on = today;
  review.outcomes = {{.outcome_reference = "o1", .words = "I bake again", .own = {Mark::rated(4), Mark::rated(0)}, .others = {Mark::rated(2), Mark::rated(0)}}};
  const auto differs = [&] { return std::ranges::count(finish_problems(review, lists()), "differs", &Problem::code); };
  EXPECT_EQ(differs(), 1);
  review.outcomes[0].difference_words = "He did not want to talk about it";
  EXPECT_EQ(differs(), 0);
  review.outcomes[0].difference_words.clear();
  review.outcomes[0].others.attainment = Mark::rated(3);
  EXPECT_EQ(differs(), 0) << "one point is no disagreement";
}

TEST(Sample, is_the_same_for_ever_and_about_as_large_as_asked) {
  int picked = 0;
  for (int i = 0; i < 10'000; ++i) {
    const std::string reference = "ref" + std::to_string(i);
    picked += in_sample(7, reference, 10) ? 1 : 0;
    EXPECT_EQ(in_sample(7, reference, 10), in_sample(7, reference, 10));
  }
  EXPECT_NEAR(picked, 1000, 150);
  EXPECT_TRUE(in_sample(7, "x", 100));
  EXPECT_FALSE(in_sample(7, "x", 0));
}

TEST(Levels, are_those_written_before_never_after) {
  Review first, second;
  first.reference = "first";
  first.begun_on = today - 300;
  first.outcomes.push_back({.outcome_reference = "o", .next_expected = "The bus with Ann"});
  second.reference = "second";
  second.begun_on = today;
  second.outcomes.push_back({.outcome_reference = "o", .next_expected = "The bus alone"});
  const std::vector<Review> all{second, first};
  ASSERT_NE(levels_before(all, second, "o"), nullptr);
  EXPECT_EQ(levels_before(all, second, "o")->next_expected, "The bus with Ann");
  EXPECT_EQ(levels_before(all, first, "o"), nullptr);
}

std::vector<Slot> any_slots() {
  std::vector<Slot> slots;
  const int count = *rc::gen::inRange(0, 60);
  for (int i = 0; i < count; ++i) {
    const Date due = today + *rc::gen::inRange(-60, 300);
    slots.push_back({"r" + std::to_string(i), *rc::gen::element<std::string>("Ann", "Ben"), due, due - *rc::gen::inRange(0, 90), due + *rc::gen::inRange(0, 90)});
  }
  return slots;
}

RC_GTEST_PROP(Smoothing, loses_nothing_moves_nothing_past_its_limit_and_overfills_no_month_it_moves_to, ()) {
  const auto slots = any_slots();
  const int capacity = *rc::gen::inRange(1, 8);
  const Smoothed smoothed = smooth(slots, capacity, today);
  for (const auto& move : smoothed.moves) {
    const auto slot = std::ranges::find(slots, move.reference, &Slot::reference);
    RC_ASSERT(slot != slots.end());
    RC_ASSERT(move.from == slot->due_on && move.from >= today);
    RC_ASSERT(move.to <= slot->limit_on && move.to >= today && move.to >= slot->earliest);
    RC_ASSERT(move.to.first_of_month() != move.from.first_of_month());
  }
  int before = 0, after = 0;
  for (const auto& [worker, months] : smoothed.loads)
    for (const auto& [month, load] : months) {
      before += load.before;
      after += load.after;
      RC_ASSERT(load.after <= std::max(capacity, load.before));
    }
  RC_ASSERT(before == static_cast<int>(slots.size()) && after == before);
}

TEST(Smoothing, moves_sooner_rather_than_later_and_says_what_finds_no_room) {
  std::vector<Slot> slots;
  const Date due = *Date::parse_iso("2026-12-15");
  for (int i = 0; i < 3; ++i) slots.push_back({"r" + std::to_string(i), "Ann", due, due - 60, due});
  const Smoothed smoothed = smooth(slots, 1, *Date::parse_iso("2026-11-21"));
  ASSERT_EQ(smoothed.moves.size(), 1U);
  EXPECT_EQ(smoothed.moves[0].to.month(), 11);
  EXPECT_EQ(smoothed.over, 1);
}

TEST(Experience, is_shown_only_from_six_answers_and_no_answer_is_no_no) {
  Tally tally;
  add_answers(tally, "yes", 3);
  add_answers(tally, "no", 2);
  add_answers(tally, "did_not_say", 9);
  EXPECT_FALSE(share_positive(tally));
  add_answers(tally, "mostly", 1);
  EXPECT_NEAR(share_positive(tally).value(), 4.0 / 6, 1e-9);
  EXPECT_EQ(statement_words().size(), 12U);
}

}  // namespace
}  // namespace stepwise::review
