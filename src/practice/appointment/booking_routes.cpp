// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "practice/appointment/room.hpp"
#include "practice/appointment/venue_store.hpp"

namespace stepwise::appointment {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t longest_token = 64;
constexpr int days_ahead = 56;

/// Someone who may have an appointment booked, with the diary.
struct About {
  access::ChangeablePerson who;
  person::Banner banner;
  Diary diary;
};
Result<About> about(Visit& visit, store::ReadTx& tx, const Date& from) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), kept("book an appointment"));
  if (!who) return tl::unexpected{who.error()};
  return About{*who, person::banner(tx, who->readable()), read_diary(tx, from, days_ahead)};
}

http::Fields fields_for(const About& about, Date today, std::string_view contact) {
  http::Fields fields = blank_booking(today);
  const auto& details = about.banner.person.details;
  fields.add("near", outward_code(details.postcode));
  if (!about.banner.phone.empty()) fields.add("told_to", about.banner.phone);
  if (!contact.empty() && contact.size() <= longest_token) fields.add("contact", std::string{contact});
  return fields;
}

Response show(const Room& room, Visit& visit, const About& about, BookingForm form, int status) {
  const std::string words = t("Book a Talking Point");
  form.action = "/people/" + about.banner.reference + "/appointments";
  form.back = person::record_href(about.banner.reference);
  form.person_reference = about.banner.reference;
  form.diary = &about.diary;
  form.free = free_slots(about.diary, search_from(form.typed, about.diary, visit.today), visit.now);
  form.typed = with_first_offer(form.typed, form.free);
  govuk::Page page = page_about(room, about.banner, words, visit.today, true);
  page.main = write_booking_form(visit.frame, form, room.lists, words);
  page.problems = form.problems;
  return visit.page(page, status);
}

Response new_booking(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = about(visit, *tx, visit.today);
  if (!person) return visit.fault(person.error());
  BookingForm form;
  const auto reference = visit.request.query.get("draft");
  if (reference.empty()) {
    form.typed = fields_for(*person, visit.today, visit.request.query.get("contact"));
    form.token = new_reference(room.random);
  } else {
    const auto draft = store::load_draft(*tx, visit.staff.id, reference);
    if (!draft || draft->kind != "appointment" || draft->person != person->who.id()) return visit.not_found();
    form.typed = drafts::fields_from_json(draft->fields);
    form.token = draft->reference;
    form.version = draft->version;
  }
  return show(room, visit, *person, std::move(form), 200);
}

BookingForm form_sent(const Room& room, const http::Fields& typed) {
  BookingForm form;
  form.typed = typed;
  form.token = std::string{typed.get("form_token")};
  if (form.token.empty() || form.token.size() > longest_token) form.token = new_reference(room.random);
  form.version = parse_number(typed.get("version")).value_or(0);
  return form;
}

Appointment begun(const Room& room, const Visit& visit, const http::Fields& typed) {
  Appointment appointment;
  appointment.reference = new_reference(room.random);
  appointment.team = visit.staff.team;
  appointment.team_name = visit.staff.team_name;
  appointment.booked_by_name = visit.staff.name;
  appointment.contact_reference = std::string{typed.get("contact").substr(0, longest_token)};
  return appointment;
}

/// The slot that was chosen, as the diary has it.
std::optional<Slot> chosen(const Wish& wish, const Diary& diary) {
  const Clinic* clinic = diary.clinic(std::string_view{wish.clinic});
  return clinic == nullptr || !wish.start ? std::nullopt : slot_at(*clinic, *wish.start);
}

void full_up(BookingForm& form, const Wish& wish) {
  form.notice = t("Somebody has just booked the last place at that time. Nothing you typed is lost: choose another");
  form.problems = {{"slot", "full", wish.start ? t("{0} at {1} is full now. Choose another time", weekday_date(wish.start->london_date()), clock_time(*wish.start)) : std::string{t("That time is full now. Choose another")}}};
}

Response save_booking(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("next") == "later") return room.drafts->save_and_come_back(visit, "appointment", visit.request.part("person"));
  auto tx = visit.store.read();
  auto person = about(visit, *tx, visit.today);
  if (!person) return visit.fault(person.error());
  tx.reset();
  BookingForm form = form_sent(room, typed);
  if (typed.get("next") == "look") return show(room, visit, *person, std::move(form), 200);
  Wish wish = wish_from(typed);
  send_home(wish, person->banner.person.details);
  form.problems = problems_of(wish, room.lists, visit.now);
  const auto slot = wish.waits ? std::nullopt : chosen(wish, person->diary);
  if (form.problems.empty() && !wish.waits && !slot) form.problems.push_back({"slot", "gone", t("That time is not in the diary any more. Choose another")});
  if (!form.problems.empty()) return show(room, visit, *person, std::move(form), 422);
  const Appointment blank = begun(room, visit, typed);
  Booking booking = booking_of(visit, slot ? booked(blank, wish, *slot, person->diary, visit.now, true) : waiting(blank, wish, person->diary),
                               slot ? "appointment.booked" : "appointment.waiting", person->who.id());
  booking.form_token = form.token;
  const auto keep = [&] { return visit.store.write([&](store::WriteTx& write) { return keep_new(write, room.random, person->who, booking); }); };
  Result<Kept> saved;
  try {
    saved = keep();
  } catch (const store::Conflict&) {
    saved = keep();
  }
  if (saved && !saved->full) return visit.redirect(appointment_href(saved->reference) + "?done=" + (slot ? "booked" : "waiting"));
  if (!saved && saved.error().kind != FaultKind::stale && saved.error().kind != FaultKind::invalid) return visit.fault(saved.error());
  full_up(form, wish);
  if (!saved && saved.error().kind == FaultKind::invalid) form.problems = {{"slot", "gone", saved.error().sentence}}, form.notice.clear();
  const auto again = about(visit, *visit.store.read(), visit.today);
  return again ? show(room, visit, *again, std::move(form), saved ? 409 : http_status(saved.error().kind)) : visit.fault(again.error());
}

}  // namespace

std::string booking_href(std::string_view person_reference, std::string_view contact_reference) {
  std::string href = "/people/" + std::string{person_reference} + "/appointments/new";
  if (!contact_reference.empty()) href += "?contact=" + std::string{contact_reference};
  return href;
}

access::Routes booking_routes(const RoomPointer& room) {
  return {{http::Method::get, "/people/:person/appointments/new", Permission::book_appointments, with(room, new_booking)},
          {http::Method::post, "/people/:person/appointments", Permission::book_appointments, with(room, save_booking)}};
}

}  // namespace stepwise::appointment
