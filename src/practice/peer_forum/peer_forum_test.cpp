// SPDX-License-Identifier: Apache-2.0
#include "practice/peer_forum/peer_forum.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::peer_forum {
namespace {

const Date today = *Date::parse_iso("2026-11-21");
const std::vector<std::string> names{"Ada", "Byron-Test"};
const Reading ada{names};

Item item(Date held_on) {
  Item one;
  one.held_on = held_on;
  one.presenter = StaffId{3};
  return one;
}

TEST(Forum, a_case_stands_where_its_dates_and_minutes_say) {
  EXPECT_EQ(state_of(item(today), today), State::to_come);
  EXPECT_EQ(state_of(item(today - 1), today), State::not_heard);
  Item called_off = item(today + 3);
  called_off.forum_cancelled = true;
  EXPECT_EQ(state_of(called_off, today), State::not_heard);
  Item heard = item(today - 1);
  heard.presenting.seconds = 290;
  EXPECT_EQ(state_of(heard, today), State::heard);
  EXPECT_EQ(next_date(heard, today), today - 1 + 28);
  heard.follow_up_on = today + 5;
  EXPECT_EQ(next_date(heard, today), today + 5);
  heard.followed_up_at = Instant{1};
  EXPECT_EQ(state_of(heard, today), State::followed_up);
  Item off = item(today);
  off.withdrawn_reason = "The person asked us not to";
  EXPECT_EQ(state_of(off, today), State::withdrawn);
}

RC_GTEST_PROP(Forum, every_case_that_is_not_finished_has_a_presenter_and_a_next_day, ()) {
  Item one = item(today + *rc::gen::inRange(-100, 100));
  one.forum_cancelled = *rc::gen::arbitrary<bool>();
  if (*rc::gen::arbitrary<bool>()) one.presenting.seconds = *rc::gen::inRange(0, 900);
  if (*rc::gen::arbitrary<bool>()) one.feedback.started_at = Instant{5};
  one.suggestions = *rc::gen::inRange(0, 3);
  if (*rc::gen::arbitrary<bool>()) one.follow_up_on = today + *rc::gen::inRange(-50, 50);
  if (*rc::gen::inRange(0, 4) == 0) one.followed_up_at = Instant{9};
  if (*rc::gen::inRange(0, 4) == 0) one.withdrawn_reason = "x";
  const State state = state_of(one, today);
  const bool finished = state == State::followed_up || state == State::withdrawn;
  RC_ASSERT(next_date(one, today).has_value() != finished);
  RC_ASSERT(one.presenter.value() > 0);
}

RC_GTEST_PROP(Forum, a_clock_counts_only_while_it_runs, ()) {
  Clock clock;
  Instant now{seconds(1000)};
  std::int64_t expected = 0;
  for (int i = 0; i < 10; ++i) {
    const int pause = *rc::gen::inRange(0, 100), run = *rc::gen::inRange(0, 100);
    now = now + seconds(pause);
    clock = started(started(clock, now), now + seconds(3));
    now = now + seconds(run);
    expected += run;
    RC_ASSERT(counted(clock, now) == expected);
    clock = stopped(stopped(clock, now), now + seconds(50));
    RC_ASSERT(!clock.running() && counted(clock, now + seconds(99)) == expected);
  }
  RC_ASSERT(left(clock, now) == std::max<std::int64_t>(0, 300 - expected));
}

TEST(Forum, hears_questions_without_names_and_without_money) {
  const auto code = [](std::string_view question) {
    const auto problems = item_problems("dip", question, ada);
    return problems.empty() ? std::string{} : problems.at(0).code;
  };
  EXPECT_EQ(code("How could A.B. get back to the allotment?"), "");
  EXPECT_EQ(code("How could ADA get back?"), "words.name");
  EXPECT_EQ(code("The byron test household"), "words.name");
  EXPECT_EQ(code("How is Adam?"), "");
  EXPECT_EQ(code("Would £40 a week help?"), "words.money");
  EXPECT_EQ(code(""), "question.missing");
  EXPECT_EQ(item_problems("later", "How?", ada).at(0).code, "stage.missing");
}

TEST(Forum, recognises_money_in_words_and_asks_about_it) {
  for (const auto* words : {"Would forty pounds a week help?", "Ask for 500 quid", "A hundred a week would do it", "About 300 per week", "A tenner for the bus", "It costs 20p", "Two grand for a scooter", "1,000 pounds", "GBP is 40gbp",
                            "fifty-pound notes"})
    EXPECT_EQ(money_in(words), Money::perhaps) << words;
  for (const auto* words : {"£40", "40 €", "$5"}) EXPECT_EQ(money_in(words), Money::amount) << words;
  for (const auto* words : {"Twice a week", "20 hours a week", "300 steps each", "She pounds the pavement", "One step at a time", "Grandchildren at half past two", "100 visits a year", ""})
    EXPECT_EQ(money_in(words), Money::none) << words;
  EXPECT_EQ(suggestion_problems("He lost ten pounds since June", ada).at(0).code, money_asked);
  EXPECT_TRUE(suggestion_problems("He lost ten pounds since June", {names, true}).empty()) << "it is weight";
  EXPECT_EQ(suggestion_problems("£10 since June", {names, true}).at(0).code, "words.money") << "a sign is no question";
  EXPECT_EQ(learning_problems("Begin small", "Forty pounds", ada).at(0).field, "theme");
  EXPECT_EQ(decision_problems("no", "Forty pounds a week", ada).at(0).code, money_asked);
  EXPECT_EQ(decision_problems("yes", "Ada wants it", ada).at(0).code, "words.name");
}

TEST(Forum, asks_why_unless_a_suggestion_was_taken_up_whole) {
  EXPECT_TRUE(decision_problems("yes", "", ada).empty());
  EXPECT_EQ(decision_problems("in_part", " ", ada).at(0).code, "why.missing");
  EXPECT_EQ(decision_problems("no", "", ada).at(0).code, "why.missing");
  EXPECT_EQ(decision_problems("maybe", "x", ada).at(0).code, "adopted.missing");
}

TEST(Forum, is_held_within_a_year_with_somebody_in_the_chair) {
  EXPECT_TRUE(forum_problems(today + 7, "Kate", "", today).empty());
  EXPECT_EQ(forum_problems(std::nullopt, "Kate", "", today).at(0).code, "held.missing");
  EXPECT_EQ(forum_problems(today + 400, "Kate", "", today).at(0).code, "held.far");
  EXPECT_EQ(forum_problems(today, "", "", today).at(0).code, "chair.missing");
}

}  // namespace
}  // namespace stepwise::peer_forum
