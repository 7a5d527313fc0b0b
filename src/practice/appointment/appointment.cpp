// SPDX-License-Identifier: Apache-2.0
#include "practice/appointment/appointment.hpp"

#include <algorithm>
#include <cctype>

#include "base/characters.hpp"
#include "base/reach.hpp"
#include "base/text.hpp"

namespace stepwise::appointment {
namespace {

constexpr std::size_t longest_words = 4'000;
/// How long ago somebody asked, at most: what is older is a slip of the hand, and one of them moves the mean wait. [ours]
constexpr int longest_ago_days = 730;

/// Why nothing can be sent there; nothing when it can be tried.
std::optional<Message> unreachable(std::string_view told_by, std::string_view told_to) {
  const auto letters = std::ranges::any_of(told_to, [](unsigned char c) { return std::isalpha(c) != 0 || c > 127; });
  const auto digits = std::ranges::count_if(told_to, [](unsigned char c) { return std::isdigit(c) != 0; });
  if (told_by == "sms" && (letters || digits < 7)) return noted("Enter a telephone number for the text message, like 07700 900123");
  if (told_by == "email" && !looks_like_email(told_to)) return noted("Enter an email address, like name@example.com");
  if (told_by == "letter" && !letters) return noted("Enter the address that the letter goes to");
  return std::nullopt;
}

void take(Appointment& appointment, const Wish& wish) {
  appointment.asked_on = wish.asked_on.value_or(appointment.asked_on);
  appointment.about = trim(wish.about);
  appointment.to_prepare = trim(wish.to_prepare);
  appointment.facilities = wish.facilities;
  appointment.told_by = wish.told_by;
  appointment.told_to = trim(wish.told_to);
}

}  // namespace

Result<AppointmentLists> AppointmentLists::load() {
  AppointmentLists lists;
  const std::initializer_list<std::pair<const char*, CodeList*>> wanted{{"venue_facility", &lists.facility}, {"appointment_told", &lists.told},
                                                                        {"appointment_cancelled", &lists.cancelled}, {"appointment_result", &lists.result},
                                                                        {"appointment_next", &lists.next}};
  for (const auto& [name, list] : wanted) {
    auto read = CodeList::load(name);
    if (!read) return tl::unexpected<Fault>{read.error()};
    *list = std::move(*read);
  }
  return lists;
}

std::string_view status_key(Status status) {
  switch (status) {
    case Status::waiting: return "waiting";
    case Status::booked: return "booked";
    case Status::to_rebook: return "to_rebook";
    case Status::to_record: return "to_record";
    case Status::attended: return "attended";
    case Status::not_attended: return "not_attended";
    case Status::cancelled: return "cancelled";
  }
  return "";
}

Message status_words(Status status) {
  switch (status) {
    case Status::waiting: return noted("On the waiting list");
    case Status::booked: return noted("Booked");
    case Status::to_rebook: return noted("Needs another time");
    case Status::to_record: return noted("Say who came");
    case Status::attended: return noted("Came");
    case Status::not_attended: return noted("Did not come");
    case Status::cancelled: return noted("Cancelled");
  }
  return noted("Booked");
}

Status status_of(const Appointment& appointment, Instant now, bool open) {
  if (appointment.cancelled_on) return Status::cancelled;
  if (appointment.result == "attended") return Status::attended;
  if (!appointment.result.empty()) return Status::not_attended;
  if (!appointment.start) return Status::waiting;
  if (*appointment.start <= now) return Status::to_record;
  return open ? Status::booked : Status::to_rebook;
}

bool still_held(const Appointment& appointment, const Diary& diary) {
  if (!appointment.start || !appointment.clinic) return true;
  const Clinic* clinic = diary.clinic(*appointment.clinic);
  const Venue* venue = appointment.venue ? diary.venue(*appointment.venue) : nullptr;
  return clinic != nullptr && venue != nullptr && closure_on(*venue, appointment.start->london_date()) == nullptr && slot_at(*clinic, *appointment.start).has_value();
}

std::optional<Date> next_day(const Appointment& appointment, Status status, Date today) {
  switch (status) {
    case Status::waiting: return appointment.look_again_on.value_or(today);
    case Status::booked: return appointment.start->london_date();
    case Status::to_record: return appointment.start->london_date();
    case Status::to_rebook: return today;
    case Status::attended:
    case Status::not_attended: return appointment.next_done_on ? std::nullopt : appointment.next_on;
    case Status::cancelled: return std::nullopt;
  }
  return std::nullopt;
}

bool clashes(const Appointment& one, const Appointment& other) {
  if (one.reference == other.reference || !one.start || !other.start || one.cancelled_on || other.cancelled_on) return false;
  return *one.start < *other.start + seconds(std::int64_t{other.minutes} * 60) && *other.start < *one.start + seconds(std::int64_t{one.minutes} * 60);
}

Waits waits_of(const Appointment& appointment) {
  Waits waits;
  if (appointment.start) waits.whole = appointment.start->london_date() - appointment.asked_on;
  if (appointment.first_offered_on) waits.ours = *appointment.first_offered_on - appointment.asked_on;
  if (waits.whole && waits.ours) waits.persons = *waits.whole - *waits.ours;
  return waits;
}

MeanWaits mean_waits(std::span<const Waits> all) {
  MeanWaits mean;
  std::int64_t whole = 0, ours = 0, whole_count = 0, ours_count = 0;
  for (const auto& waits : all) {
    if (waits.whole) whole += *waits.whole, ++whole_count;
    if (waits.ours) ours += *waits.ours, ++ours_count;
  }
  mean.count = static_cast<int>(whole_count);
  if (whole_count > 0) mean.whole = static_cast<double>(whole) / static_cast<double>(whole_count);
  if (ours_count > 0) mean.ours = static_cast<double>(ours) / static_cast<double>(ours_count);
  return mean;
}

std::vector<Problem> problems_of(const Wish& wish, const AppointmentLists& lists, Instant now) {
  std::vector<Problem> problems;
  const Date today = now.london_date();
  const auto wrong = [&](std::string field, std::string code, std::string sentence) { problems.push_back({std::move(field), std::move(code), std::move(sentence)}); };
  if (!wish.asked_on) wrong("asked", "missing", t("Enter the day the person asked, like 21 11 2026"));
  else if (*wish.asked_on > today) wrong("asked", "future", t("The day the person asked must be today or earlier"));
  else if (today - *wish.asked_on > longest_ago_days) wrong("asked", "early", t("The day the person asked must be within the last two years"));
  for (const auto& [field, words] : {std::pair<std::string, const std::string&>{"about", wish.about}, {"to_prepare", wish.to_prepare}})
    if (characters_in(words) > longest_words) wrong(field, "long", t("Use at most 4,000 characters"));
  for (const auto& code : wish.facilities)
    if (!lists.facility.has(code)) wrong("facilities", "code", t("Choose from the list what the person needs"));
  if (!lists.told.has(wish.told_by)) wrong("told_by", "missing", t("Choose how the person is told"));
  else if (lists.is_written(wish.told_by) && trim(wish.told_to).empty()) wrong("told_to", "missing", t("Enter the number or address to send it to"));
  else if (const auto why = unreachable(wish.told_by, trim(wish.told_to))) wrong("told_to", "unreachable", t(*why));
  if (wish.waits) {
    if (!wish.look_again_on || *wish.look_again_on <= today) wrong("look_again", "missing", t("Enter a day after today on which to look for a time again"));
    return problems;
  }
  if (wish.clinic.empty() || !wish.start) {
    wrong("slot", "missing", t("Choose a time, or the waiting list"));
    return problems;
  }
  if (*wish.start <= now) wrong("slot", "past", t("That time has passed. Choose a later one"));
  const Date day = wish.start->london_date();
  if (!wish.first_offered_on) wrong("offered", "missing", t("Enter the first day that was offered"));
  else if (*wish.first_offered_on > day) wrong("offered", "late", t("The first day offered cannot be after the day chosen"));
  else if (wish.asked_on && *wish.first_offered_on < *wish.asked_on) wrong("offered", "early", t("The first day offered cannot be before the day the person asked"));
  return problems;
}

Appointment booked(Appointment appointment, const Wish& wish, const Slot& slot, const Diary& diary, Instant now, bool ours) {
  take(appointment, wish);
  const Clinic* clinic = diary.clinic(slot.clinic);
  const Venue* venue = diary.venue(slot.venue);
  if (ours || !appointment.first_offered_on) appointment.first_offered_on = wish.first_offered_on;
  if (appointment.first_offered_on > slot.start.london_date()) appointment.first_offered_on = slot.start.london_date();
  if (appointment.start) ++appointment.moves;
  appointment.clinic = slot.clinic;
  appointment.venue = slot.venue;
  appointment.venue_name = venue == nullptr ? "" : venue->name;
  appointment.start = slot.start;
  appointment.minutes = slot.minutes;
  appointment.look_again_on.reset();
  appointment.booked_at = now;
  if (clinic != nullptr && clinic->team) appointment.team = clinic->team, appointment.team_name = clinic->team_name;
  if (clinic != nullptr && clinic->worker) appointment.worker = clinic->worker, appointment.worker_name = clinic->worker_name;
  return appointment;
}

Appointment waiting(Appointment appointment, const Wish& wish, const Diary& diary) {
  take(appointment, wish);
  const Venue* venue = wish.venue.empty() ? nullptr : diary.venue(wish.venue);
  appointment.venue = venue == nullptr ? std::nullopt : std::optional{venue->id};
  appointment.venue_name = venue == nullptr ? "" : venue->name;
  appointment.clinic.reset();
  appointment.start.reset();
  appointment.place.reset();
  appointment.minutes = 0;
  appointment.look_again_on = wish.look_again_on;
  return appointment;
}

Appointment cancelled(Appointment appointment, std::string by, std::string reason, Date today) {
  appointment.cancelled_on = today;
  appointment.cancelled_by = std::move(by);
  appointment.cancelled_reason = trim(reason);
  appointment.place.reset();
  appointment.look_again_on.reset();
  appointment.next_on.reset();
  return appointment;
}

}  // namespace stepwise::appointment
