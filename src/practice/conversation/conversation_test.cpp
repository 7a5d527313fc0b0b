// SPDX-License-Identifier: Apache-2.0
#include "practice/conversation/conversation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "practice/conversation/crisis_guard.hpp"

namespace stepwise::conversation {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

const Date today = *Date::from_parts(2026, 11, 21);
const Instant now = noon(today);
const Owner ama{StaffId{11}, "Ama Okafor", "Practitioner", TeamId{2}, "North team"};

const ConversationLists& lists() {
  static const ConversationLists all = ConversationLists::load().value();
  return all;
}

Opening opening(Which which) {
  Opening made;
  made.which = which;
  made.opened_on = today;
  made.next_on = today + 1;
  made.ends_by = today + intensive_days;
  made.said = {"To see friends", "Bakes", "Café", "Safe at night", "My own door", "My sister"};
  made.tested_by = "Bo Lund";
  made.tested_words = "Was the café tried?";
  made.legal_status = "prevention_s2";
  return made;
}
Conversation open_one(Which which) {
  Conversation made = opened(opening(which), ama, now);
  made.reference = "c1";
  return made;
}
std::vector<std::string> fields_of(const std::vector<Problem>& problems) {
  std::vector<std::string> fields;
  for (const auto& problem : problems) fields.push_back(problem.field);
  return fields;
}
std::vector<std::string> wrong(const Opening& typed, OpenNow open = {}) { return fields_of(problems_of(typed, lists(), open, ama.name, today)); }

TEST(Opening, each_kind_asks_for_its_own_words_and_no_more) {
  for (const auto which : {Which::listen, Which::intensive, Which::good_life}) EXPECT_THAT(wrong(opening(which)), IsEmpty()) << number_of(which);
  Opening nothing;
  nothing.opened_on = today;
  nothing.which = Which::listen;
  EXPECT_THAT(wrong(nothing), testing::UnorderedElementsAre("what_matters", "next_on", "legal_status"));
  nothing.which = Which::intensive;
  EXPECT_THAT(wrong(nothing), testing::UnorderedElementsAre("must_change", "ends_by", "next_on", "legal_status"));
  nothing.which = Which::good_life;
  EXPECT_THAT(wrong(nothing), testing::UnorderedElementsAre("good_life", "tested_by", "tested_words", "next_on", "legal_status"));
}

TEST(Opening, six_weeks_is_the_most_without_a_reason) {
  Opening two = opening(Which::intensive);
  two.ends_by = today + 42;
  EXPECT_THAT(wrong(two), IsEmpty());
  two.ends_by = today + 43;
  EXPECT_THAT(wrong(two), testing::ElementsAre("ends_by_reason"));
  two.ends_by_reason = "The new flat is ready in eight weeks";
  EXPECT_THAT(wrong(two), IsEmpty());
  two.ends_by = today - 1;
  EXPECT_THAT(wrong(two), testing::ElementsAre("ends_by"));
}

TEST(Opening, a_third_needs_somebody_elses_question_and_a_reason_while_a_second_is_open) {
  Opening three = opening(Which::good_life);
  EXPECT_THAT(wrong(three, {.same = false, .intensive = true}), testing::ElementsAre("why_in_crisis"));
  three.why_in_crisis = "Discharge on Friday";
  EXPECT_THAT(wrong(three, {.same = false, .intensive = true}), IsEmpty());
  three.tested_by = "ama okafor";
  EXPECT_THAT(wrong(three), testing::ElementsAre("tested_by"));
}

TEST(Opening, none_of_a_kind_is_opened_twice) { EXPECT_THAT(wrong(opening(Which::listen), {.same = true, .intensive = false}), testing::ElementsAre("which")); }

TEST(Footing, is_one_of_six_and_changes_only_with_a_reason) {
  EXPECT_EQ(lists().legal_status.items().size(), 6U);
  const Conversation one = open_one(Which::listen);
  struct Case {
    const char *status, *reason;
    std::vector<std::string> wrong;
  };
  for (const Case& each : {Case{"needs_assessment_s9", "Needs help to wash", {}}, {"needs_assessment_s9", " ", {"reason"}}, {"prevention_s2", "Same", {"legal_status"}}, {"s99", "Why", {"legal_status"}}})
    EXPECT_EQ(fields_of(footing_problems(each.status, each.reason, one, lists())), each.wrong) << each.status;
  const Conversation changed = with_footing(one, "needs_assessment_s9", " Needs help to wash ", "Bo Lund", now);
  ASSERT_EQ(changed.footings.size(), 2U);
  EXPECT_EQ(footing_of(changed), "needs_assessment_s9");
  EXPECT_EQ(changed.footings[0].legal_status, "prevention_s2");
  EXPECT_EQ(changed.footings[1].reason, "Needs help to wash");
  for (const auto& item : lists().legal_status.items()) EXPECT_FALSE(footing_meaning(item.code).empty()) << item.code;
}

Ending ending(std::string code) {
  Ending typed;
  typed.ending = std::move(code);
  typed.note = "They say so";
  typed.ended_on = today;
  typed.stable = typed.in_control = "yes";
  typed.begins_with = "What comes now";
  typed.next_on = today + 14;
  typed.tested_by = "Bo Lund";
  typed.tested_words = "What else?";
  return typed;
}
std::vector<std::string> wrong(const Ending& typed, Which which) { return fields_of(problems_of(typed, open_one(which), lists(), ama.name, today)); }

TEST(Exit, a_second_goes_on_to_one_or_three_only_when_stable_and_in_control) {
  struct Case {
    const char *ending, *stable, *in_control;
    std::vector<std::string> wrong;
  };
  const std::vector<Case> table{{"listen_and_connect", "yes", "yes", {}},
                                {"build_a_good_life", "yes", "yes", {}},
                                {"listen_and_connect", "no", "yes", {"stable"}},
                                {"listen_and_connect", "yes", "", {"in_control"}},
                                {"build_a_good_life", "no", "no", {"stable", "in_control"}},
                                {"not_wanted", "no", "no", {}},
                                {"died", "", "", {}},
                                {"moved_away", "", "", {}},
                                {"connection_held", "yes", "yes", {"ending"}},
                                {"plan_running", "yes", "yes", {"ending"}},
                                {"", "yes", "yes", {"ending"}}};
  for (const Case& each : table) {
    Ending typed = ending(each.ending);
    typed.stable = each.stable;
    typed.in_control = each.in_control;
    EXPECT_EQ(wrong(typed, Which::intensive), each.wrong) << each.ending << each.stable << each.in_control;
  }
}

TEST(Exit, what_follows_has_the_same_worker_a_day_and_what_was_learnt) {
  Ending typed = ending("build_a_good_life");
  typed.next_on.reset();
  typed.begins_with = " ";
  typed.tested_by = "";
  EXPECT_THAT(wrong(typed, Which::intensive), testing::UnorderedElementsAre("next_on", "begins_with", "tested_by"));
  const Conversation two = open_one(Which::intensive);
  const Conversation done = ended(two, ending("build_a_good_life"), "Ama Okafor");
  EXPECT_EQ(state_of(done, today), State::ended);
  EXPECT_FALSE(next_of(done));
  const auto next = followed_by(done, ending("build_a_good_life"), lists(), now);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->which, Which::good_life);
  EXPECT_EQ(next->owner.id, ama.id);
  EXPECT_EQ(next->said.good_life, "What comes now");
  EXPECT_EQ(next->said.strengths, "Bakes");
  EXPECT_EQ(next->before_reference, "c1");
  EXPECT_EQ(next->tested_by, "Bo Lund");
  EXPECT_EQ(footing_of(*next), "prevention_s2");
  EXPECT_FALSE(followed_by(done, ending("died"), lists(), now));
}

NewStep step(std::string money, std::string manager = "") { return {"Neighbour", "Sleep in", today + 1, std::move(money), std::move(manager)}; }

TEST(Plan, small_sums_are_the_workers_own_up_to_the_limit_and_a_managers_beyond) {
  Conversation two = open_one(Which::intensive);
  const Money limit{10'000};
  const auto wrong_of = [&](const NewStep& typed) { return fields_of(problems_of(typed, two, limit, ama.name, today)); };
  EXPECT_THAT(wrong_of(step("")), IsEmpty());
  EXPECT_THAT(wrong_of(step("100")), IsEmpty());
  EXPECT_THAT(wrong_of(step("100.01")), testing::ElementsAre("approved_by"));
  EXPECT_THAT(wrong_of(step("100.01", "Jo Manager")), IsEmpty());
  EXPECT_THAT(wrong_of(step("100.01", "Ama Okafor")), testing::ElementsAre("approved_by"));
  EXPECT_THAT(wrong_of(step("lots")), testing::ElementsAre("money"));
  EXPECT_THAT(wrong_of(step("-5")), testing::ElementsAre("money"));
  two = with_step(two, step_of(step("60"), ama.name));
  EXPECT_EQ(spent(two.steps), Money{6'000});
  EXPECT_THAT(wrong_of(step("40")), IsEmpty());
  EXPECT_THAT(wrong_of(step("41")), testing::ElementsAre("approved_by"));
  EXPECT_THAT(wrong_of(step("")), IsEmpty());
}

TEST(Next, is_the_first_of_talk_plan_and_end) {
  Conversation two = open_one(Which::intensive);
  two.next_on = today + 5;
  EXPECT_EQ(next_of(two)->what, Next::What::talk);
  two = with_step(two, step_of(step("60"), ama.name));
  two.steps[0].id = 7;
  EXPECT_EQ(next_of(two)->what, Next::What::step);
  EXPECT_EQ(next_of(two)->on, today + 1);
  two = with_step_done(two, 7, today, "", ama.name);
  EXPECT_EQ(next_of(two)->on, today + 5);
  two.ends_by = today + 2;
  EXPECT_EQ(next_of(two)->what, Next::What::end);
  EXPECT_EQ(state_of(two, today + 2), State::open);
  EXPECT_EQ(state_of(two, today + 3), State::past_its_end) << "it is shown, and not closed by itself";
}

TEST(Guard, asks_why_only_when_long_term_support_starts_or_grows_in_a_crisis) {
  const auto service = [](std::string type, double hours, std::string follows = "") {
    support::Service made;
    made.service_type = std::move(type);
    made.reference = std::move(follows);
    made.start_on = today;
    made.planned_units = hours;
    made.cost_frequency = "hourly";
    return made;
  };
  auto held = service("community", 5, "s1");
  EXPECT_TRUE(needs_a_reason(true, service("community", 5), {}));
  EXPECT_TRUE(needs_a_reason(true, service("residential", 0), {}));
  EXPECT_FALSE(needs_a_reason(false, service("residential", 0), {}));
  EXPECT_FALSE(needs_a_reason(true, service("st_max", 10), {}));
  EXPECT_FALSE(needs_a_reason(true, service("community", 4, "s1"), {held}));
}

/// Anything that may be done to a conversation, done to a list of them as the pages do it.
struct Walk {
  std::vector<Conversation> all;
  Date day = today;

  void act(int action, int pick, int days) {
    std::vector<Conversation*> open;
    for (auto& c : all)
      if (!c.ended_on) open.push_back(&c);
    if (open.empty()) return;
    Conversation& c = *open[static_cast<std::size_t>(pick) % open.size()];
    day = day + days % 9;
    if (action == 0) talk(c, days);
    if (action == 1) plan(c, days);
    if (action == 2 && !c.steps.empty()) c = with_step_done(c, c.steps.back().id, day, "", "Bo");
    if (action == 3) change(c, days);
    if (action == 4) c = handed_over(c, {StaffId{12}, "Bo Lund", "Practitioner", TeamId{3}, "South team"});
    if (action == 5) c = with_footing(c, "urgent_s19_3", "Now", "Bo", noon(day));
    if (action >= 6) end(c, action, days);
  }
  void talk(Conversation& c, int days) {
    const NewEntry typed{day, day + days % 30, "telephone", "Said"};
    if (problems_of(typed, c, lists(), day).empty()) c = with_entry(c, typed, "Bo", noon(day));
  }
  void plan(Conversation& c, int days) {
    NewStep typed = step("10");
    typed.by_on = day + days % 5;
    Step made = step_of(typed, "Bo");
    made.id = static_cast<std::int64_t>(c.steps.size()) + 1;
    if (problems_of(typed, c, small_sums_default, "Bo", day).empty()) c = with_step(c, made);
  }
  void change(Conversation& c, int days) {
    Change typed{c.said, days % 3 == 0 ? std::nullopt : std::optional{day + days}, c.ends_by ? std::optional{*c.ends_by + days % 4} : std::nullopt, "Longer"};
    if (problems_of(typed, c, day).empty()) c = changed(c, typed);
  }
  void end(Conversation& c, int action, int days) {
    const auto& endings = lists().ending.items();
    Ending typed = ending(endings[static_cast<std::size_t>(action + days) % endings.size()].code);
    typed.ended_on = day;
    typed.next_on = day + days % 20;
    typed.stable = days % 2 == 0 ? "yes" : "no";
    if (!problems_of(typed, c, lists(), "Ama Okafor", day).empty()) return;
    const Conversation done = ended(c, typed, "Bo");
    c = done;
    if (auto next = followed_by(done, typed, lists(), noon(day))) all.push_back(std::move(*next));
  }
};

RC_GTEST_PROP(Paths, none_loses_a_person, ()) {
  Walk walk;
  walk.all.push_back(open_one(*rc::gen::element(Which::listen, Which::intensive, Which::good_life)));
  const int steps = *rc::gen::inRange(1, 40);
  for (int i = 0; i < steps; ++i) {
    walk.act(*rc::gen::inRange(0, 9), *rc::gen::inRange(0, 5), *rc::gen::inRange(0, 60));
    bool goes_on = false;
    for (const auto& c : walk.all) {
      const auto next = next_of(c);
      RC_ASSERT(next.has_value() == !c.ended_on.has_value());
      if (!next) continue;
      goes_on = true;
      RC_ASSERT(c.owner.id.has_value() && !c.owner.name.empty());
      RC_ASSERT(next->on >= today);
      RC_ASSERT(c.which != Which::intensive || c.ends_by.has_value());
      RC_ASSERT(!footing_of(c).empty());
    }
    const auto& last = walk.all.back();
    RC_ASSERT(goes_on || (last.ended_on.has_value() && lists().leads_to(last.ending) == 0 && !last.ending_note.empty()));
  }
}

}  // namespace
}  // namespace stepwise::conversation
