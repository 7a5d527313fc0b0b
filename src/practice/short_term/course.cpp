// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/course.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace stepwise::short_term {
namespace {

constexpr int first_follow_up_days = 28, hospital_days = 84, last_follow_up_days = 91;

struct StateName {
  State state;
  std::string_view key;
  Message words;
};
constexpr std::array names{
    StateName{State::waiting_for_start, "waiting_for_start", noted("Waiting for the first visit of the lead")},
    StateName{State::agreeing_goals, "agreeing_goals", noted("Agreeing goals")},
    StateName{State::finding_provider, "finding_provider", noted("Finding who will help")},
    StateName{State::waiting_for_first_visit, "waiting_for_first_visit", noted("Waiting for help to begin")},
    StateName{State::under_way, "under_way", noted("Under way")},
    StateName{State::following_up, "following_up", noted("Ended, to be followed up")},
    StateName{State::closed, "closed", noted("Closed")},
    StateName{State::cancelled, "cancelled", noted("Did not begin")},
    StateName{State::closing_after_death, "closing_after_death", noted("To be closed: the person has died")},
};
constexpr auto states = [] {
  std::array<State, names.size()> all{};
  for (std::size_t i = 0; i < names.size(); ++i) all[i] = names[i].state;
  return all;
}();

struct WhatName {
  What what;
  std::string_view key;
  Message words;
};
constexpr std::array whats{
    WhatName{What::see, "see", noted("First visit by the lead")},
    WhatName{What::agree_goals, "agree_goals", noted("Agree goals, and the support needed now")},
    WhatName{What::find_provider, "find_provider", noted("Find who will help")},
    WhatName{What::first_visit, "first_visit", noted("First visit of whoever helps")},
    WhatName{What::meeting, "weekly_meeting", noted("Weekly meeting")},
    WhatName{What::follow_up, "follow_up", noted("Ask how it goes since short-term help ended")},
    WhatName{What::equipment_check, "equipment_check", noted("Look at equipment: is it used?")},
    WhatName{What::tell_after_death, "tell_after_death", noted("Tell whoever helps that the person has died")},
};

const StateName& name_of(State state) { return *std::ranges::find(names, state, &StateName::state); }
const WhatName& name_of(What what) { return *std::ranges::find(whats, what, &WhatName::what); }

bool one_of(Act act, std::initializer_list<Act> acts) { return std::ranges::find(acts, act) != acts.end(); }

State state_after_end(const Course& course) {
  if (course.died_on) return State::closed;
  return course.follow_up_due || course.equipment_check_due ? State::following_up : State::closed;
}

Next with_check(Next next, const Course& course) {
  if (course.equipment_check_due && *course.equipment_check_due < next.due) return {What::equipment_check, *course.equipment_check_due};
  return next;
}

/// The most pressing step of help that has not ended.
Next step_of(const Course& course, State state) {
  switch (state) {
    case State::waiting_for_start: return {What::see, course.begun_on + start_days};
    case State::agreeing_goals: return {What::agree_goals, *course.seen_on + goals_days};
    case State::finding_provider: return {What::find_provider, course.handed_back_on.value_or(*course.goals_agreed_on)};
    case State::waiting_for_first_visit: return {What::first_visit, *course.asked_on + first_visit_hours / 24};
    default: return {What::meeting, std::max(course.last_met_on.value_or(*course.helped_since), *course.helped_since) + meeting_days};
  }
}

}  // namespace

std::string_view state_key(State state) { return name_of(state).key; }
Message state_words(State state) { return name_of(state).words; }
std::span<const State> all_states() { return states; }
std::string_view what_key(What what) { return name_of(what).key; }
Message what_words(What what) { return name_of(what).words; }

bool is_open(State state) { return state != State::closed && state != State::cancelled; }

State state_of(const Course& course) {
  if (course.cancelled_on) return State::cancelled;
  if (course.ended_on) return state_after_end(course);
  if (course.died_on) return State::closing_after_death;
  if (!course.seen_on) return State::waiting_for_start;
  if (!course.goals_agreed_on) return State::agreeing_goals;
  if (!course.asked_on || course.handed_back_on) return State::finding_provider;
  return course.first_visit_on ? State::under_way : State::waiting_for_first_visit;
}

bool may(State state, Act act) {
  const auto begun = {Act::change_goals, Act::give_equipment, Act::check_equipment, Act::hand_over, Act::end};
  switch (state) {
    case State::waiting_for_start: return one_of(act, {Act::see, Act::hand_over, Act::cancel});
    case State::agreeing_goals: return one_of(act, begun) || one_of(act, {Act::agree_goals, Act::cancel});
    case State::finding_provider: return one_of(act, begun) || one_of(act, {Act::ask_provider, Act::meet, Act::record_hours, Act::cancel});
    case State::waiting_for_first_visit: return one_of(act, begun) || one_of(act, {Act::first_visit, Act::hand_back, Act::meet, Act::record_hours, Act::cancel});
    case State::under_way: return one_of(act, begun) || one_of(act, {Act::meet, Act::record_hours, Act::hand_back});
    case State::following_up: return one_of(act, {Act::follow_up, Act::check_equipment, Act::record_hours, Act::hand_over});
    case State::closed: return one_of(act, {Act::check_equipment, Act::record_hours});
    case State::cancelled: return false;
    case State::closing_after_death: return one_of(act, {Act::close_after_death, Act::record_hours, Act::hand_over});
  }
  return false;
}

bool may(const Course& course, Act act) {
  const bool began = course.helped_since.has_value();
  if (act == Act::cancel && began) return false;
  if ((act == Act::meet || act == Act::record_hours) && !began) return false;
  return may(state_of(course), act);
}

std::optional<Next> next_of(const Course& course) {
  const State state = state_of(course);
  if (state == State::cancelled || state == State::closed) return std::nullopt;
  if (state == State::closing_after_death) return Next{What::tell_after_death, *course.died_on};
  if (state == State::following_up) return course.follow_up_due ? with_check({What::follow_up, *course.follow_up_due}, course) : Next{What::equipment_check, *course.equipment_check_due};
  return with_check(step_of(course, state), course);
}

bool meeting_is_missed(const Course& course, Date today) {
  const State state = state_of(course);
  if (state != State::under_way) return false;
  return today - std::max(course.last_met_on.value_or(*course.helped_since), *course.helped_since) >= alert_day;
}

bool within_48_hours(Instant asked_at, Instant first_visit_at) {
  return first_visit_at <= asked_at + seconds(std::int64_t{first_visit_hours} * 3600);
}

std::optional<Date> last_free_day(const Course& course, int free_days) {
  if (free_days <= 0 || !course.helped_since) return std::nullopt;
  return *course.helped_since + (free_days - 1);
}

std::vector<Planned> follow_ups_after(Date ended_on, bool from_hospital, std::optional<Date> discharged_on, std::string_view outcome) {
  if (outcome == "died") return {};
  std::vector<Planned> planned{{"week_4", ended_on + first_follow_up_days}};
  if (from_hospital) {
    const Date due = discharged_on.value_or(ended_on) + hospital_days;
    if (due > ended_on) planned.push_back({"week_12", due});
  }
  planned.push_back({"week_13", ended_on + last_follow_up_days});
  return planned;
}

}  // namespace stepwise::short_term
