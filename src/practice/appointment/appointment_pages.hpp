// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "govuk/page.hpp"
#include "http/http.hpp"
#include "practice/appointment/appointment.hpp"
#include "practice/appointment/appointment_store.hpp"
#include "practice/person/person.hpp"

namespace stepwise::appointment {

using html::Html;

/// A slot as a form sends it: "CLINIC.MINUTES", minutes since 1970.
std::string slot_value(const Diary& diary, const Slot& slot);
/// Puts it into the wish; nothing changes when it is no such value.
void read_slot(std::string_view value, Wish& wish);
/// The value of the radio that stands for the waiting list.
inline constexpr std::string_view waiting_value = "waiting";

/// What was typed on the booking or moving page.
Wish wish_from(const http::Fields& typed);
/// A letter goes to the address on record when none is typed: a telephone number, which the form begins with, is none.
void send_home(Wish& wish, const person::Details& details);
/// What is looked for on it: venues near, with what is needed, from a day.
Search search_from(const http::Fields& typed, const Diary& diary, Date today);
/// An untouched booking page.
http::Fields blank_booking(Date today);
/// The same filled from one on record, for moving it.
http::Fields fields_from(const Appointment& appointment, const Diary& diary, Date today);
/// The first day offered is filled in with the first free one, unless somebody typed another.
http::Fields with_first_offer(const http::Fields& typed, std::span<const FreeSlot> free);

struct BookingForm {
  http::Fields typed;
  std::vector<Problem> problems;
  std::string action, back, token, person_reference;
  std::int64_t version = 0;        ///< of the draft, or of the appointment being moved
  bool moving = false, had_slot = false;
  std::string notice;              ///< why it is shown again
  const Diary* diary = nullptr;
  std::vector<FreeSlot> free;
};
Html write_booking_form(const govuk::Frame& frame, const BookingForm& form, const AppointmentLists& lists, std::string_view heading);
/// "Tuesday 24 November 2026 at 10:00am, Beckside Library"
std::string slot_words(const Diary& diary, const Slot& slot);
std::string facility_words(std::span<const std::string> codes, const AppointmentLists& lists);

struct AppointmentView {
  Appointment appointment;
  Status status = Status::booked;
  const Venue* venue = nullptr;
  const Closure* closure = nullptr;
  std::vector<Notice> messages;
  std::vector<Line> waiting;       ///< who waits for the venue, when this one's place is free again
  Date today;
};
Html write_appointment(const govuk::Frame& frame, const AppointmentView& view, const AppointmentLists& lists);
/// The letter that tells somebody, for printing.
Html write_letter(const Appointment& appointment, const Notice& message, std::string_view name, std::string_view address, std::string_view council,
                  const Venue* venue, const AppointmentLists& lists);
/// A person's last few, for their record. Does not depend on who looks, nor when.
Html write_recent(std::span<const Appointment> appointments, std::string_view person_reference);
Html status_tag(Status status);
std::string appointment_href(std::string_view reference);

/// Asked on a page of its own: cancel, or what came of it.
struct AskForm {
  const Appointment& appointment;
  http::Fields typed;
  std::vector<Problem> problems;
};
Html write_cancel_form(const govuk::Frame& frame, const AskForm& form, const AppointmentLists& lists);
Html write_result_form(const govuk::Frame& frame, const AskForm& form, const AppointmentLists& lists);
Outcome outcome_from(const http::Fields& typed, Date today);

/// The first page of Talking Points: the next days, what needs doing, how long people wait.
struct Overview {
  std::vector<Line> coming, to_rebook, to_record;   ///< of today and the six days after; the others of any day
  std::int64_t restricted = 0, waiting = 0, to_send = 0;
  MeanWaits waits;
  Date today;
  bool may_manage = false;
};
Html write_overview(const Overview& overview);

struct FreeTimes {
  http::Fields typed;
  const Diary& diary;
  std::vector<FreeSlot> free;
};
Html write_free_times(const FreeTimes& times, const AppointmentLists& lists);

struct WaitingModel {
  std::vector<Line> lines;
  const Diary& diary;
  std::vector<std::optional<FreeSlot>> first_free;   ///< one for each line
  Date today;
};
Html write_waiting(const WaitingModel& model);
Html write_messages(const govuk::Frame& frame, std::span<const MessageLine> lines, const AppointmentLists& lists);
/// A list of appointments with their people.
Html write_lines(std::string_view caption, std::span<const Line> lines, std::string_view empty);

}  // namespace stepwise::appointment
