// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"
#include "practice/appointment/venue.hpp"

namespace stepwise::appointment {

/// The defined lists an appointment is written in.
struct AppointmentLists {
  CodeList facility = {}, told = {}, cancelled = {}, result = {}, next = {};
  static Result<AppointmentLists> load();
  bool is_written(std::string_view told_by) const { return told.value(told_by, "written") == "yes"; }
  bool needs_day(std::string_view next_step) const { return next.value(next_step, "needs_day") == "yes"; }
};

/// One wish for a Talking Point, from asking to what came of it.
struct Appointment {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  Date asked_on = {};
  std::optional<Date> first_offered_on = {};   ///< the first day that was offered and kept to
  std::string contact_reference = {}, about = {}, to_prepare = {};
  std::vector<std::string> facilities = {};    ///< those the person needs
  std::optional<std::int64_t> venue = {};      ///< of the slot, or the one waited for
  std::string venue_name = {};
  std::optional<std::int64_t> clinic = {};
  std::optional<Instant> start = {};           ///< nothing while waiting
  int minutes = 0;
  std::optional<int> place = {};
  std::optional<Date> look_again_on = {};      ///< while waiting
  std::string told_by = "call", told_to;
  std::optional<TeamId> team = {};             ///< whose it is
  std::string team_name = {};
  std::optional<StaffId> worker = {};
  std::string worker_name = {};
  std::optional<Instant> booked_at = {};
  std::string booked_by_name = {};
  int moves = 0;
  std::optional<Date> cancelled_on = {};
  std::string cancelled_by = {}, cancelled_reason = {};
  std::string result = {};
  std::optional<Date> result_on = {};
  std::string result_note = {}, result_by_name = {}, next_step = {};
  std::optional<Date> next_on = {}, next_done_on = {};
  Instant recorded_at = {};
};

/// Where it stands. Never kept: status_of says, here and nowhere else.
enum class Status { waiting, booked, to_rebook, to_record, attended, not_attended, cancelled };
std::string_view status_key(Status status);
Message status_words(Status status);
/// `open`: the venue is open that day and its clinic still holds the slot.
Status status_of(const Appointment& appointment, Instant now, bool open);
/// Whether the venue and clinic of a diary still hold its slot; true while it has none.
bool still_held(const Appointment& appointment, const Diary& diary);
/// What still has to be done next, and by which day: nothing when it is over. Every one that is not over has a day.
std::optional<Date> next_day(const Appointment& appointment, Status status, Date today);

/// Whether two appointments of one person stand at the same time: nobody is at two places at once, nor takes two places.
bool clashes(const Appointment& one, const Appointment& other);

/// Days from asking: to the appointment; of these to the first day we offered (ours); and from there by the person's own choice.
/// Nothing while the days are not known. Source: reference/practice.md b.2, whose mean of 11 days includes the person's choice.
struct Waits {
  std::optional<int> whole = {}, ours = {}, persons = {};
};
Waits waits_of(const Appointment& appointment);
/// Means over those that have them; nothing without any.
struct MeanWaits {
  int count = 0;
  std::optional<double> whole = {}, ours = {};
};
MeanWaits mean_waits(std::span<const Waits> waits);

/// What was typed when booking, moving, or putting on the waiting list.
struct Wish {
  std::optional<Date> asked_on = {}, first_offered_on = {};
  std::string about = {}, to_prepare = {};
  std::vector<std::string> facilities = {};
  std::string told_by = {}, told_to = {};
  bool waits = false;                     ///< on the waiting list instead
  std::string clinic = {};                     ///< the slot's: reference
  std::optional<Instant> start = {};
  std::string venue = {};                      ///< waited for: reference, "" for any
  std::optional<Date> look_again_on = {};
};
/// What is wrong, or nothing. A slot in the past, no slot, days out of order, no number or address for what is written.
std::vector<Problem> problems_of(const Wish& wish, const AppointmentLists& lists, Instant now);

/// The same appointment booked into a slot. `ours`: it was moved because we had to, so what was offered before was no offer.
Appointment booked(Appointment appointment, const Wish& wish, const Slot& slot, const Diary& diary, Instant now, bool ours);
/// On the waiting list, without a slot.
Appointment waiting(Appointment appointment, const Wish& wish, const Diary& diary);
/// Cancelled: its place is free again.
Appointment cancelled(Appointment appointment, std::string by, std::string reason, Date today);

/// What came of it, as typed.
struct Outcome {
  std::string result = {}, note = {}, next_step = {};
  std::optional<Date> on = {}, next_on = {};
};
std::vector<Problem> problems_of(const Outcome& outcome, const Appointment& appointment, const AppointmentLists& lists, Instant now);
Appointment with_outcome(Appointment appointment, const Outcome& outcome, std::string_view by_name, const AppointmentLists& lists);

/// Of what a person is told.
enum class Telling { booked, moved, cancelled, reminder };
std::string_view telling_key(Telling telling);
/// Words for a text message, letter or email: day, time, place; never why.
std::string message_words(Telling telling, const Appointment& appointment, const Venue* venue, std::string_view council);
/// How long before an appointment somebody is reminded: two days. [ours]
constexpr int reminder_days = 2;
/// Days until somebody on the waiting list is thought of again. [ours]
constexpr int look_again_days = 7;

}  // namespace stepwise::appointment
