// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/course.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace stepwise::short_term {
namespace {

const Date day = *Date::parse_iso("2026-06-01");

Course begun() {
  Course course;
  course.begun_on = day;
  return course;
}
Course seen() {
  Course course = begun();
  course.seen_on = day + 1;
  return course;
}
Course agreed() {
  Course course = seen();
  course.goals_agreed_on = day + 2;
  return course;
}
Course asked() {
  Course course = agreed();
  course.asked_on = day + 2;
  return course;
}
Course helped() {
  Course course = asked();
  course.first_visit_on = course.helped_since = day + 3;
  course.service_open = true;
  return course;
}

TEST(Course, stands_where_its_dates_say) {
  EXPECT_EQ(state_of(begun()), State::waiting_for_start);
  EXPECT_EQ(state_of(seen()), State::agreeing_goals);
  EXPECT_EQ(state_of(agreed()), State::finding_provider);
  EXPECT_EQ(state_of(asked()), State::waiting_for_first_visit);
  EXPECT_EQ(state_of(helped()), State::under_way);
  Course course = helped();
  course.handed_back_on = day + 10;
  EXPECT_EQ(state_of(course), State::finding_provider);
  course.ended_on = day + 20;
  course.follow_up_due = day + 48;
  EXPECT_EQ(state_of(course), State::following_up);
  course.follow_up_due.reset();
  EXPECT_EQ(state_of(course), State::closed);
  course.equipment_check_due = day + 60;
  EXPECT_EQ(state_of(course), State::following_up);
  Course never = seen();
  never.cancelled_on = day + 4;
  EXPECT_EQ(state_of(never), State::cancelled);
}

TEST(Course, says_what_comes_next_and_by_which_day) {
  const std::array<std::tuple<Course, What, int>, 5> table{{{begun(), What::see, 2}, {seen(), What::agree_goals, 3}, {agreed(), What::find_provider, 2},
                                                            {asked(), What::first_visit, 4}, {helped(), What::meeting, 10}}};
  for (const auto& [course, what, due] : table) {
    const auto next = next_of(course);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->what, what);
    EXPECT_EQ(next->due - day, due);
  }
}

TEST(Course, gives_the_alert_on_the_eighth_day_after_the_last_meeting) {
  Course course = helped();
  EXPECT_FALSE(meeting_is_missed(course, day + 3 + 7));
  EXPECT_TRUE(meeting_is_missed(course, day + 3 + 8));
  course.last_met_on = day + 10;
  EXPECT_FALSE(meeting_is_missed(course, day + 17));
  EXPECT_TRUE(meeting_is_missed(course, day + 18));
}

TEST(Course, lets_the_alert_follow_a_meeting_recorded_for_the_wrong_week) {
  Course course = helped();
  course.last_met_on = day + 17;
  EXPECT_FALSE(meeting_is_missed(course, day + 20));
  course.last_met_on = day + 10;
  EXPECT_TRUE(meeting_is_missed(course, day + 20));
  EXPECT_EQ(next_of(course)->due, day + 17);
}

TEST(Course, wants_a_provider_on_the_very_day_one_hands_back) {
  Course course = helped();
  course.handed_back_on = day + 12;
  EXPECT_EQ(next_of(course)->what, What::find_provider);
  EXPECT_EQ(next_of(course)->due, day + 12);
  EXPECT_FALSE(meeting_is_missed(course, day + 40));
}

TEST(Course, asks_for_nothing_but_telling_whoever_helps_once_the_person_has_died) {
  for (Course course : {begun(), seen(), agreed(), asked(), helped()}) {
    course.died_on = day + 30;
    EXPECT_EQ(state_of(course), State::closing_after_death);
    EXPECT_EQ(next_of(course)->what, What::tell_after_death);
    EXPECT_FALSE(may(course, Act::meet));
    course.ended_on = day + 30;
    course.follow_up_due = day + 58;
    EXPECT_EQ(state_of(course), State::closed);
    EXPECT_FALSE(next_of(course));
  }
  EXPECT_TRUE(follow_ups_after(day, true, day - 30, "died").empty());
}

TEST(Course, follows_up_at_four_and_thirteen_weeks_and_twelve_from_leaving_hospital) {
  const auto usual = follow_ups_after(day, false, std::nullopt, "no_further");
  ASSERT_EQ(usual.size(), 2U);
  EXPECT_EQ(usual[0].due - day, 28);
  EXPECT_EQ(usual[1].due - day, 91);
  const auto hospital = follow_ups_after(day, true, day - 40, "no_further");
  ASSERT_EQ(hospital.size(), 3U);
  EXPECT_EQ(hospital[1].point, "week_12");
  EXPECT_EQ(hospital[1].due - (day - 40), 84);
  EXPECT_EQ(follow_ups_after(day, true, day - 100, "no_further").size(), 2U);
}

TEST(Course, counts_forty_eight_hours_by_the_clock) {
  const Instant asked_at = noon(day);
  EXPECT_TRUE(within_48_hours(asked_at, asked_at + seconds(48 * 3600)));
  EXPECT_FALSE(within_48_hours(asked_at, asked_at + seconds(48 * 3600 + 1)));
}

TEST(Course, says_the_last_free_day_from_the_first_visit) {
  EXPECT_EQ(last_free_day(helped(), 42), day + 3 + 41);
  EXPECT_FALSE(last_free_day(asked(), 42));
  EXPECT_FALSE(last_free_day(helped(), 0));
}

TEST(Course, allows_what_its_table_says) {
  struct Line {
    Course course;
    std::vector<Act> yes, no;
  };
  Course ended = helped();
  ended.ended_on = day + 40;
  ended.follow_up_due = day + 68;
  const std::vector<Line> table{
      {begun(), {Act::see, Act::cancel, Act::hand_over}, {Act::agree_goals, Act::ask_provider, Act::first_visit, Act::meet, Act::end, Act::hand_back}},
      {seen(), {Act::agree_goals, Act::change_goals, Act::end, Act::cancel, Act::give_equipment}, {Act::see, Act::ask_provider, Act::meet}},
      {agreed(), {Act::ask_provider, Act::change_goals, Act::end, Act::cancel}, {Act::first_visit, Act::meet, Act::hand_back}},
      {asked(), {Act::first_visit, Act::hand_back, Act::cancel}, {Act::meet, Act::ask_provider, Act::record_hours}},
      {helped(), {Act::meet, Act::hand_back, Act::end, Act::record_hours, Act::change_goals}, {Act::cancel, Act::ask_provider, Act::see, Act::follow_up}},
      {ended, {Act::follow_up, Act::check_equipment, Act::record_hours}, {Act::meet, Act::end, Act::hand_back, Act::change_goals}}};
  for (const auto& line : table) {
    for (const Act act : line.yes) EXPECT_TRUE(may(line.course, act)) << state_key(state_of(line.course)) << " " << static_cast<int>(act);
    for (const Act act : line.no) EXPECT_FALSE(may(line.course, act)) << state_key(state_of(line.course)) << " " << static_cast<int>(act);
  }
}

/// A walk as the pages would make it: who owns it, and the dates each act writes.
struct Walk {
  Course course = begun();
  bool has_lead = true;
  static constexpr bool has_team = true;
  Date today = day;
  std::vector<Date> follow_ups;

  void do_it(Act act) {
    if (!may(course, act)) return;
    switch (act) {
      case Act::see: course.seen_on = today; break;
      case Act::agree_goals: course.goals_agreed_on = today; break;
      case Act::ask_provider: course.asked_on = today; course.first_visit_on.reset(); course.handed_back_on.reset(); break;
      case Act::first_visit: course.first_visit_on = today; if (!course.helped_since) course.helped_since = today; course.service_open = true; break;
      case Act::meet: course.last_met_on = today; break;
      case Act::hand_back: course.handed_back_on = today; course.service_open = false; break;
      case Act::hand_over: has_lead = true; break;
      case Act::cancel: course.cancelled_on = today; break;
      case Act::end:
      case Act::close_after_death: end(act == Act::end ? "no_further" : "died"); break;
      case Act::follow_up: follow_ups.erase(follow_ups.begin()); plan(); break;
      case Act::give_equipment: course.equipment_check_due = today + 28; break;
      case Act::check_equipment: course.equipment_check_due.reset(); break;
      case Act::change_goals: case Act::record_hours: break;
    }
  }
  void end(std::string_view outcome) {
    course.ended_on = today;
    course.service_open = false;
    for (const auto& planned : follow_ups_after(today, true, day, outcome)) follow_ups.push_back(planned.due);
    plan();
  }
  void plan() {
    course.follow_up_due.reset();
    if (!follow_ups.empty()) course.follow_up_due = follow_ups.front();
  }
};

RC_GTEST_PROP(Course, loses_nobody_whatever_is_done_in_whatever_order, ()) {
  Walk walk;
  const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 18));
  for (const int step : steps) {
    walk.today = walk.today + *rc::gen::inRange(0, 12);
    if (step == 15 && !walk.course.died_on) walk.course.died_on = walk.today;
    else if (step == 16) walk.has_lead = false;
    else if (step < 15) walk.do_it(static_cast<Act>(step));
    const State state = state_of(walk.course);
    const auto next = next_of(walk.course);
    RC_ASSERT(is_open(state) == next.has_value());
    if (is_open(state)) RC_ASSERT(walk.has_lead || Walk::has_team);
    if (state == State::closed) RC_ASSERT(!walk.course.service_open);
    if (walk.course.died_on && next) RC_ASSERT(next->what == What::tell_after_death);
    if (next && state == State::under_way && next->what == What::meeting) RC_ASSERT(next->due - std::max(walk.course.last_met_on.value_or(*walk.course.helped_since), *walk.course.helped_since) == meeting_days);
  }
}

RC_GTEST_PROP(Course, always_offers_a_way_on_while_it_is_open, ()) {
  Walk walk;
  const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 15));
  for (const int step : steps) walk.do_it(static_cast<Act>(step));
  if (!is_open(state_of(walk.course))) return;
  int possible = 0;
  for (int act = 0; act <= static_cast<int>(Act::close_after_death); ++act) possible += may(walk.course, static_cast<Act>(act)) ? 1 : 0;
  RC_ASSERT(possible > 0);
}

TEST(Course, has_a_key_and_words_for_each_state) {
  for (const State state : all_states()) {
    EXPECT_FALSE(state_key(state).empty());
    EXPECT_FALSE(t(state_words(state)).empty());
  }
}

}  // namespace
}  // namespace stepwise::short_term
