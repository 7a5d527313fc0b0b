// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"

namespace stepwise::work {

/// How many working days somebody has to say that they took up what was handed to them.
inline constexpr int days_to_acknowledge = 2;

/// The day so many working days later: Saturdays and Sundays do not count. Bank holidays do, so nothing waits longer than it must.
Date working_days_after(Date day, int days);

/// How near a day is.
enum class Nearness { overdue, today, this_week, later, no_day };
/// `this_week` is the seven days after today.
Nearness nearness_of(std::optional<Date> due, Date today);
Message nearness_words(Nearness nearness);

struct Counts {
  std::int64_t overdue = 0, today = 0, this_week = 0, later = 0;
  void add(Nearness nearness);
  std::int64_t all() const { return overdue + today + this_week + later; }
};

/// One thing that changed hands, in the words of that day.
struct HandedItem {
  std::string kind, reference, title, href;
  std::optional<PersonId> person = {};
  std::string person_reference = {}, person_name = {};  ///< "" when it is about nobody, or about somebody whose record is restricted
  std::optional<Date> due = {};
};
struct HandOver {
  std::string reference = {};
  std::optional<StaffId> from = {};   ///< nothing: it was the team's, or several workers'
  std::string from_name = {};
  StaffId to{0};
  std::string to_name = {};
  std::optional<TeamId> team = {};    ///< the receiver's
  std::string team_name = {};
  StaffId given_by{0};
  std::string given_by_name = {};
  Instant given_at = {};
  Date given_on = {}, due_on = {};
  std::string reason = {};
  std::optional<Instant> acknowledged_at = {};
  std::string acknowledged_note = {};
  std::vector<HandedItem> items = {};
};
enum class HandOverState { waiting, late, acknowledged };
HandOverState state_of(const HandOver& hand_over, Date today);
Message state_words(HandOverState state);
/// Whose lists a hand-over stands in. The receiver's until it is acknowledged; once it is late also the giver's.
bool stands_with(const HandOver& hand_over, StaffId worker, Date today);

/// A thing to do that no page makes by itself.
struct ToDo {
  std::string reference = {};
  std::int64_t version = 1;
  std::string words = {};
  Date due_on = {};
  std::optional<PersonId> person = {};
  std::string person_reference = {}, person_name = {};
  bool restricted = false;             ///< the person's record
  std::optional<TeamId> team = {};
  std::optional<StaffId> worker = {};  ///< nothing: the team's
  std::string worker_name = {};
  StaffId made_by{0};
  std::string made_by_name = {};
  Instant made_at = {};
  std::optional<Instant> done_at = {};
  std::string done_by_name = {}, done_note = {};
};
std::vector<Problem> problems_of(std::string_view words, std::optional<Date> due, Date today);

/// A note about a worker's cases. Never about the worker.
struct Supervision {
  std::string reference = {};
  StaffId staff{0};
  std::string staff_name = {};
  Date held_on = {};
  std::string note = {};
  std::optional<Date> next_on = {};
  std::int64_t cases = 0, overdue = 0;   ///< that day
  StaffId by{0};
  std::string by_name = {};
};
std::vector<Problem> supervision_problems(std::string_view note, std::optional<Date> held_on, std::optional<Date> next_on, Date today);

/// What a kind of task is called by the room it comes from: "short_term.weekly_meeting" is "Short-term help".
std::string room_words(std::string_view kind);
/// What stands before the first dot.
std::string_view room_of(std::string_view kind);

}  // namespace stepwise::work
