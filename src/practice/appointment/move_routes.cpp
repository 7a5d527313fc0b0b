// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/appointment/room.hpp"
#include "practice/appointment/venue_store.hpp"

namespace stepwise::appointment {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int days_ahead = 56;

Response show(const Room& room, Visit& visit, const Opened& opened, BookingForm form, int status) {
  const auto tx = visit.store.read();
  const Diary diary = read_diary(*tx, visit.today, days_ahead);
  const std::string words = opened.appointment.start ? t("Change the time") : t("Find a time");
  form.action = appointment_href(opened.appointment.reference) + "/change";
  form.back = appointment_href(opened.appointment.reference);
  form.person_reference = opened.banner.reference;
  form.version = opened.appointment.version;
  form.moving = true;
  form.had_slot = opened.appointment.start.has_value();
  form.diary = &diary;
  form.free = free_slots(diary, search_from(form.typed, diary, visit.today), visit.now);
  form.typed = with_first_offer(form.typed, form.free);
  govuk::Page page = page_about(room, opened.banner, words, visit.today, true);
  page.back = form.back;
  page.main = write_booking_form(visit.frame, form, room.lists, words);
  page.problems = form.problems;
  return visit.page(page, status);
}

bool may_move(const Appointment& appointment, Instant now) {
  const Status status = status_of(appointment, now, true);
  return status == Status::waiting || status == Status::booked;
}

http::Fields fields_of(const Opened& opened, const Diary& diary, Date today) {
  http::Fields fields = fields_from(opened.appointment, diary, today);
  fields.add("near", outward_code(opened.banner.person.details.postcode));
  return fields;
}

Response change(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open_appointment(visit, *tx, kept("change an appointment"));
  if (!opened) return visit.fault(opened.error());
  if (!may_move(opened->appointment, visit.now)) return visit.redirect(appointment_href(opened->appointment.reference));
  BookingForm form;
  form.typed = fields_of(*opened, read_venues(*tx, visit.today), visit.today);
  tx.reset();
  return show(room, visit, *opened, std::move(form), 200);
}

std::vector<Problem> move_problems(const Wish& wish, const http::Fields& typed, const Appointment& appointment, const AppointmentLists& lists, Instant now) {
  auto problems = problems_of(wish, lists, now);
  if (!appointment.start) return problems;
  if (typed.get("whose_wish") != "person" && typed.get("whose_wish") != "ours") problems.push_back({"whose_wish", "missing", t("Choose whose wish the change is")});
  if (trim(typed.get("reason")).empty()) problems.push_back({"reason", "missing", t("Say in a few words why it changes")});
  return problems;
}

Response show_stale(const Room& room, Visit& visit, BookingForm form, std::string sentence, int status) {
  auto tx = visit.store.read();
  const auto now = open_appointment(visit, *tx, kept("change an appointment"));
  tx.reset();
  if (!now) return visit.fault(now.error());
  if (!may_move(now->appointment, visit.now)) return visit.fault({FaultKind::stale, t("Somebody saved this appointment first, and its time cannot be changed any more")});
  form.notice = std::move(sentence);
  return show(room, visit, *now, std::move(form), status);
}

/// What the diary holds of the chosen slot, and the appointment as it would be.
struct Planned {
  std::optional<Slot> slot;
  Appointment appointment;
};
Planned plan(const Opened& opened, const Wish& wish, const Diary& diary, const Visit& visit, bool ours) {
  Planned planned;
  const Clinic* clinic = diary.clinic(std::string_view{wish.clinic});
  if (clinic != nullptr && wish.start) planned.slot = slot_at(*clinic, *wish.start);
  Appointment appointment = opened.appointment;
  appointment.booked_by_name = visit.staff.name;
  if (planned.slot) planned.appointment = booked(std::move(appointment), wish, *planned.slot, diary, visit.now, ours);
  else planned.appointment = waiting(std::move(appointment), wish, diary);
  if (!planned.slot && ours) planned.appointment.first_offered_on.reset();
  return planned;
}

Response save_change(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  auto tx = visit.store.read();
  const auto opened = open_appointment(visit, *tx, kept("change an appointment"));
  if (!opened) return visit.fault(opened.error());
  const Diary diary = read_diary(*tx, visit.today, days_ahead);
  tx.reset();
  BookingForm form;
  form.typed = typed;
  if (typed.get("next") == "look") return show(room, visit, *opened, std::move(form), 200);
  if (parse_number(typed.get("version")) != opened->appointment.version)
    return show_stale(room, visit, std::move(form), t("Somebody saved this appointment first. Look at what it says now, then save again if it is still needed"), 409);
  Wish wish = wish_from(typed);
  send_home(wish, opened->banner.person.details);
  form.problems = move_problems(wish, typed, opened->appointment, room.lists, visit.now);
  const bool ours = !opened->appointment.start || typed.get("whose_wish") == "ours";
  const Planned planned = plan(*opened, wish, diary, visit, ours);
  if (form.problems.empty() && !wish.waits && !planned.slot) form.problems.push_back({"slot", "gone", t("That time is not in the diary any more. Choose another")});
  if (!form.problems.empty()) return show(room, visit, *opened, std::move(form), 422);
  Booking booking = booking_of(visit, planned.appointment, planned.slot ? opened->appointment.start ? "appointment.moved" : "appointment.booked" : "appointment.waiting", opened->who.id());
  booking.line.reason = trim(typed.get("reason"));
  const auto saved = visit.store.write([&](store::WriteTx& write) { return keep_moved(write, room.random, opened->who, booking); });
  if (saved && !saved->full) return visit.redirect(appointment_href(saved->reference) + "?done=" + (planned.slot ? "moved" : "waiting"));
  if (!saved && saved.error().kind == FaultKind::invalid) {
    form.problems.push_back({"slot", "gone", saved.error().sentence});
    return show(room, visit, *opened, std::move(form), 422);
  }
  if (!saved && saved.error().kind != FaultKind::stale) return visit.fault(saved.error());
  form.problems.push_back({"slot", "full", t("That time is full now. Choose another")});
  return show_stale(room, visit, std::move(form), t("Somebody has just booked the last place at that time. Nothing you typed is lost: choose another"), 409);
}

}  // namespace

access::Routes move_routes(const RoomPointer& room) {
  return {{http::Method::get, "/appointments/:appointment/change", Permission::book_appointments, with(room, change)},
          {http::Method::post, "/appointments/:appointment/change", Permission::book_appointments, with(room, save_change)}};
}

}  // namespace stepwise::appointment
