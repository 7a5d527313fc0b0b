// SPDX-License-Identifier: Apache-2.0
#include "practice/work/work.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::work {
namespace {

const Date saturday = *Date::parse_iso("2026-11-21");

TEST(Work, gives_two_working_days_whatever_the_weekend) {
  const std::pair<const char*, const char*> table[] = {{"2026-11-16", "2026-11-18"}, {"2026-11-19", "2026-11-23"}, {"2026-11-20", "2026-11-24"},
                                                       {"2026-11-21", "2026-11-24"}, {"2026-11-22", "2026-11-24"}};
  for (const auto& [from, to] : table) EXPECT_EQ(working_days_after(*Date::parse_iso(from), 2), *Date::parse_iso(to)) << from;
}

TEST(Work, says_how_near_a_day_is) {
  EXPECT_EQ(nearness_of(saturday - 1, saturday), Nearness::overdue);
  EXPECT_EQ(nearness_of(saturday, saturday), Nearness::today);
  EXPECT_EQ(nearness_of(saturday + 7, saturday), Nearness::this_week);
  EXPECT_EQ(nearness_of(saturday + 8, saturday), Nearness::later);
  EXPECT_EQ(nearness_of(std::nullopt, saturday), Nearness::no_day);
}

TEST(Work, asks_for_words_and_a_day_that_can_still_be_kept) {
  EXPECT_TRUE(problems_of("Ring the housing office", saturday, saturday).empty());
  EXPECT_EQ(problems_of(" ", saturday, saturday).at(0).field, "words");
  EXPECT_EQ(problems_of(std::string(501, 'x'), saturday, saturday).at(0).code, "words.long");
  EXPECT_EQ(problems_of("Ring", std::nullopt, saturday).at(0).code, "due.missing");
  EXPECT_EQ(problems_of("Ring", saturday - 1, saturday).at(0).code, "due.past");
  EXPECT_EQ(problems_of("Ring", saturday + 800, saturday).at(0).code, "due.far");
}

TEST(Work, keeps_notes_about_cases_only_of_days_that_were) {
  EXPECT_TRUE(supervision_problems("Agreed to close two", saturday, saturday + 28, saturday).empty());
  EXPECT_EQ(supervision_problems("Agreed", saturday + 1, std::nullopt, saturday).at(0).code, "held.future");
  EXPECT_EQ(supervision_problems("", saturday, std::nullopt, saturday).at(0).code, "note.missing");
  EXPECT_EQ(supervision_problems("Agreed", saturday, saturday, saturday).at(0).code, "next.past");
}

TEST(Work, calls_a_kind_after_the_room_it_comes_from) {
  EXPECT_EQ(room_words("short_term.weekly_meeting"), "Short-term help");
  EXPECT_EQ(room_words("something_new.thing"), "Something new");
}

RC_GTEST_PROP(Work, a_hand_over_nobody_took_up_always_stands_with_somebody, ()) {
  HandOver one;
  one.to = StaffId{*rc::gen::inRange(1, 4)};
  one.given_by = StaffId{*rc::gen::inRange(1, 4)};
  one.given_on = saturday + *rc::gen::inRange(-60, 60);
  one.due_on = working_days_after(one.given_on, days_to_acknowledge);
  const Date today = one.given_on + *rc::gen::inRange(0, 90);
  RC_ASSERT(stands_with(one, one.to, today));
  RC_ASSERT(stands_with(one, one.given_by, today) == (one.to == one.given_by || today > one.due_on));
  one.acknowledged_at = Instant{1};
  RC_ASSERT(!stands_with(one, one.to, today) && !stands_with(one, one.given_by, today));
}

}  // namespace
}  // namespace stepwise::work
