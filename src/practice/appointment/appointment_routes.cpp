// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/appointment/room.hpp"
#include "practice/appointment/venue_store.hpp"

namespace stepwise::appointment {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int next_in_line = 3;

Response show_appointment(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_appointment(visit, *tx, kept("appointment"));
  if (!opened) return visit.fault(opened.error());
  const Appointment& a = opened->appointment;
  const Diary diary = read_venues(*tx, visit.today);
  AppointmentView view{.appointment = a, .status = status_of(a, visit.now, still_held(a, diary)), .venue = a.venue ? diary.venue(*a.venue) : nullptr,
                       .messages = read_messages(*tx, opened->who.readable(), a.reference), .waiting = {}, .today = visit.today};
  if (view.venue != nullptr && a.start) view.closure = closure_on(*view.venue, a.start->london_date());
  if (a.cancelled_on && a.start && *a.start > visit.now && a.venue) {
    constexpr int far = 3650;
    view.waiting = lines_waiting(*tx, visit.today + far, *a.venue, next_in_line);
    if (!view.waiting.empty()) visit.gate.listed(kept("waiting list"), view.waiting.size());
  }
  govuk::Page page = page_about(room, opened->banner, t("Talking Point"), visit.today, false);
  page.main = write_appointment(visit.frame, view, room.lists);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

/// A page that asks about one appointment, and its two handlers.
using Write = Html (*)(const govuk::Frame&, const AskForm&, const AppointmentLists&);
Response ask(const Room& room, Visit& visit, const Opened& opened, Write write, std::string_view words, http::Fields typed, std::vector<Problem> problems, int status) {
  govuk::Page page = page_about(room, opened.banner, words, visit.today, true);
  page.back = appointment_href(opened.appointment.reference);
  page.main = write(visit.frame, {opened.appointment, std::move(typed), problems}, room.lists);
  page.problems = std::move(problems);
  return visit.page(page, status);
}

bool is_over(const Appointment& a) { return a.cancelled_on || !a.result.empty(); }

std::vector<Problem> stale_problem() {
  return {{"reason", "stale", t("Somebody saved this appointment first. Look at what it says now, then save again if it is still needed")}};
}

Response cancel(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_appointment(visit, *tx, kept("cancel an appointment"));
  if (!opened) return visit.fault(opened.error());
  if (is_over(opened->appointment)) return visit.redirect(appointment_href(opened->appointment.reference));
  return ask(room, visit, *opened, write_cancel_form, t("Cancel the appointment"), {}, {}, 200);
}

Response save_cancel(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open_appointment(visit, *tx, kept("cancel an appointment"));
  if (!opened) return visit.fault(opened.error());
  tx.reset();
  if (is_over(opened->appointment)) return visit.redirect(appointment_href(opened->appointment.reference));
  const http::Fields& typed = visit.request.form.fields;
  const auto again = [&](std::vector<Problem> problems, int status) { return ask(room, visit, *opened, write_cancel_form, t("Cancel the appointment"), typed, std::move(problems), status); };
  if (parse_number(typed.get("version")) != opened->appointment.version) return again(stale_problem(), 409);
  std::vector<Problem> problems;
  if (!room.lists.cancelled.has(typed.get("cancelled_by"))) problems.push_back({"cancelled_by", "missing", t("Choose why it will not take place")});
  if (trim(typed.get("reason")).empty()) problems.push_back({"reason", "missing", t("Say in a few words what happened")});
  if (!problems.empty()) return again(std::move(problems), 422);
  Booking booking = booking_of(visit, cancelled(opened->appointment, std::string{typed.get("cancelled_by")}, std::string{typed.get("reason")}, visit.today), "appointment.cancelled", opened->who.id());
  booking.line.reason = booking.appointment.cancelled_reason;
  const auto saved = visit.store.write([&](store::WriteTx& write) { return keep_changed(write, room.random, opened->who, booking); });
  if (saved) return visit.redirect(appointment_href(opened->appointment.reference) + "?done=cancelled");
  return saved.error().kind == FaultKind::stale ? again(stale_problem(), 409) : visit.fault(saved.error());
}

http::Fields typed_of(const Appointment& a) {
  http::Fields fields;
  fields.add("result", a.result);
  fields.add("note", a.result_note);
  fields.add("next_step", a.next_step);
  if (!a.next_on) return fields;
  fields.add("next_day", std::to_string(a.next_on->day()));
  fields.add("next_month", std::to_string(a.next_on->month()));
  fields.add("next_year", std::to_string(a.next_on->year()));
  return fields;
}

Response result(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_appointment(visit, *tx, kept("appointment result"));
  if (!opened) return visit.fault(opened.error());
  if (opened->appointment.cancelled_on || !opened->appointment.start) return visit.redirect(appointment_href(opened->appointment.reference));
  return ask(room, visit, *opened, write_result_form, t("Who came, and what happens next"), typed_of(opened->appointment), {}, 200);
}

Response save_result(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open_appointment(visit, *tx, kept("appointment result"));
  if (!opened) return visit.fault(opened.error());
  tx.reset();
  if (opened->appointment.cancelled_on || !opened->appointment.start) return visit.redirect(appointment_href(opened->appointment.reference));
  const http::Fields& typed = visit.request.form.fields;
  const auto again = [&](std::vector<Problem> problems, int status) { return ask(room, visit, *opened, write_result_form, t("Who came, and what happens next"), typed, std::move(problems), status); };
  const auto stale = [] { return std::vector<Problem>{{"result", "stale", t("Somebody saved this appointment first. Look at what it says now, then save again if it is still needed")}}; };
  if (parse_number(typed.get("version")) != opened->appointment.version) return again(stale(), 409);
  const Outcome outcome = outcome_from(typed, visit.today);
  auto problems = problems_of(outcome, opened->appointment, room.lists, visit.now);
  if (!problems.empty()) return again(std::move(problems), 422);
  const Booking booking = booking_of(visit, with_outcome(opened->appointment, outcome, visit.staff.name, room.lists), outcome.result == "attended" ? "appointment.attended" : "appointment.not_attended", opened->who.id());
  const auto saved = visit.store.write([&](store::WriteTx& write) { return keep_changed(write, room.random, opened->who, booking); });
  if (saved) return visit.redirect(appointment_href(opened->appointment.reference) + "?done=result");
  return saved.error().kind == FaultKind::stale ? again(stale(), 409) : visit.fault(saved.error());
}

Response next_done(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open_appointment(visit, *tx, kept("appointment next step"));
  if (!opened) return visit.fault(opened.error());
  tx.reset();
  Appointment a = opened->appointment;
  if (!a.next_on || a.next_done_on) return visit.redirect(appointment_href(a.reference));
  if (parse_number(visit.request.form.fields.get("version")) != a.version) return visit.fault({FaultKind::stale, t("Somebody saved this appointment first. Open it again and look at what it says now")});
  a.next_done_on = visit.today;
  const Booking booking = booking_of(visit, a, "appointment.next_done", opened->who.id());
  const auto saved = visit.store.write([&](store::WriteTx& write) { return keep_changed(write, room.random, opened->who, booking); });
  return saved ? visit.redirect(appointment_href(a.reference) + "?done=next") : visit.fault(saved.error());
}

Response letter(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_appointment(visit, *tx, kept("appointment letter"));
  if (!opened) return visit.fault(opened.error());
  const Appointment& a = opened->appointment;
  const auto messages = read_messages(*tx, opened->who.readable(), a.reference);
  if (messages.empty()) return visit.not_found();
  const Diary diary = read_venues(*tx, visit.today);
  const auto& details = opened->banner.person.details;
  govuk::Page page;
  page.title = t("Letter, {0}", opened->banner.initials);
  page.back = appointment_href(a.reference);
  page.main = write_letter(a, messages.back(), person::full_name(details), person::address_in_one_line(details), visit.frame.council, a.venue ? diary.venue(*a.venue) : nullptr, room.lists);
  return visit.page(page);
}

}  // namespace

access::Routes appointment_routes(const RoomPointer& room) {
  constexpr auto may = Permission::book_appointments;
  return {{http::Method::get, "/appointments/:appointment", may, with(room, show_appointment)},
          {http::Method::get, "/appointments/:appointment/letter", may, with(room, letter)},
          {http::Method::get, "/appointments/:appointment/cancel", may, with(room, cancel)},
          {http::Method::post, "/appointments/:appointment/cancel", may, with(room, save_cancel)},
          {http::Method::get, "/appointments/:appointment/result", may, with(room, result)},
          {http::Method::post, "/appointments/:appointment/result", may, with(room, save_result)},
          {http::Method::post, "/appointments/:appointment/next-done", may, with(room, next_done)}};
}

}  // namespace stepwise::appointment
