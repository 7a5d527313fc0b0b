// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "language/language.hpp"

namespace stepwise::short_term {

/// The dated events that decide where an episode of short-term help stands, and nothing else.
struct Course {
  Date begun_on;                             ///< help was asked for
  std::optional<Date> seen_on;               ///< first visit of the occupational therapist, or whoever leads it
  std::optional<Date> goals_agreed_on;
  std::optional<Date> asked_on;              ///< whoever helps now, or will, was asked
  std::optional<Date> first_visit_on;        ///< their first visit
  std::optional<Date> handed_back_on;        ///< they handed back, and nobody has been asked since
  std::optional<Date> helped_since;          ///< the first visit of anybody
  std::optional<Date> last_met_on;           ///< the last weekly meeting
  std::optional<Date> ended_on, cancelled_on, died_on;
  std::optional<Date> follow_up_due;         ///< the earliest that nobody has made
  std::optional<Date> equipment_check_due;   ///< the earliest look at something lent
  bool service_open = false;                 ///< the service of the return has no end yet
};

/// Where it stands. Never stored: derived by state_of, here and nowhere else. Source: reference/practice.md c, Coventry.
enum class State {
  waiting_for_start,        ///< asked for; the occupational therapist has not been
  agreeing_goals,           ///< seen; goals and the support needed now are being agreed
  finding_provider,         ///< agreed; nobody has been asked, or whoever was handed back
  waiting_for_first_visit,  ///< asked; they have not been
  under_way,                ///< weekly meetings
  following_up,             ///< ended; somebody will ask how it goes
  closed,                   ///< nothing is left to do
  cancelled,                ///< never began
  closing_after_death,      ///< the person has died: nothing is due but telling whoever helps
};
State state_of(const Course& course);
std::string_view state_key(State state);
Message state_words(State state);
/// Open: somebody owns it and something is due by a day.
bool is_open(State state);
std::span<const State> all_states();

/// What can be done to an episode.
enum class Act {
  see, agree_goals, change_goals, ask_provider, first_visit, meet, record_hours, give_equipment, check_equipment, hand_back, hand_over, cancel, end,
  follow_up, close_after_death
};
/// The table of what may be done where. What was recorded wrongly can be corrected in any state: that is no act.
bool may(State state, Act act);
/// The same, and what the table alone does not know: nothing that began can be cancelled, nothing is corrected by ending.
bool may(const Course& course, Act act);

/// What comes next.
enum class What { see, agree_goals, find_provider, first_visit, meeting, follow_up, equipment_check, tell_after_death };
struct Next {
  What what;
  Date due;
};
/// The next thing by its day; nothing when the episode is not open. Meetings are weekly: due on the seventh day after the
/// last, an alert from the eighth.
std::optional<Next> next_of(const Course& course);
Message what_words(What what);
std::string_view what_key(What what);

/// Days between weekly meetings; the alert is the day after. Source: reference/practice.md c.
inline constexpr int meeting_days = 7, alert_day = 8;
/// Days until the first visit of whoever leads it, and until goals are agreed after it. Source: NICE, within 2 days; the second is ours.
inline constexpr int start_days = 2, goals_days = 2;
/// Hours until the agency's first visit. Source: six-steps.md, Isle of Wight.
inline constexpr int first_visit_hours = 48;
/// True from the eighth day after the last meeting, or after the first visit.
bool meeting_is_missed(const Course& course, Date today);
/// The first visit came within 48 hours of asking, by the clock.
bool within_48_hours(Instant asked_at, Instant first_visit_at);

/// The last day of help that is free; nothing where `free_days` is 0 or it has not begun.
std::optional<Date> last_free_day(const Course& course, int free_days);

/// When somebody asks again: 4 weeks and 13 weeks after the end; after hospital 12 weeks from the day of discharge as well (84
/// days, as ASCOF 2D), when that is after the end. Source: reference/practice.md c.
struct Planned {
  std::string_view point;
  Date due;
};
std::vector<Planned> follow_ups_after(Date ended_on, bool from_hospital, std::optional<Date> discharged_on, std::string_view outcome);
/// Days until another try, when the person could not be reached. [ours]
inline constexpr int try_again_days = 7;

/// What equipment and small changes to the home may cost and still be free. Source: SI 2014/2673.
inline constexpr std::int64_t free_equipment_pence = 100'000;

}  // namespace stepwise::short_term
