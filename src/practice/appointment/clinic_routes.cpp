// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/appointment/room.hpp"
#include "practice/appointment/venue_pages.hpp"

namespace stepwise::appointment {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

/// Every venue and clinic of today on; the venue of the address is looked up in it.
struct Found {
  Diary diary;
};
Found find(Visit& visit) { return {read_venues(*visit.store.read(), visit.today)}; }

VenueForm blank(const Venue& venue, std::string_view path) {
  return {.typed = {}, .problems = {}, .action = venue_href(venue.reference) + std::string{path}, .back = venue_href(venue.reference)};
}

Response show(Visit& visit, std::string_view words, const VenueForm& form, Html main, int status) {
  govuk::Page page;
  page.title = words;
  page.back = form.back;
  page.main = std::move(main);
  page.problems = form.problems;
  return visit.page(page, status);
}

Response show_closing(Visit& visit, const VenueForm& form, int status) { return show(visit, t("Close the venue"), form, write_closing_form(visit.frame, form), status); }

Response show_clinic(Visit& visit, const VenueForm& form, int status) {
  return show(visit, t("Add a clinic"), form, write_clinic_form(visit.frame, form, read_workers(*visit.store.read())), status);
}

Response close(const Room&, Visit& visit) {
  const Found found = find(visit);
  const Venue* venue = found.diary.venue(visit.request.part("venue"));
  return venue == nullptr ? visit.not_found() : show_closing(visit, blank(*venue, "/close"), 200);
}

Response save_closing(const Room& room, Visit& visit) {
  const Found found = find(visit);
  const Venue* venue = found.diary.venue(visit.request.part("venue"));
  if (venue == nullptr) return visit.not_found();
  VenueForm form = blank(*venue, "/close");
  form.typed = visit.request.form.fields;
  const Closure closure = closure_from(form.typed, form.problems, visit.today);
  if (!form.problems.empty()) return show_closing(visit, form, 422);
  const bool there = std::ranges::any_of(venue->closures, [&](const Closure& other) { return other.from == closure.from && other.to == closure.to; });
  if (there) return visit.redirect(form.back + "?done=closed");
  const auto line = visit.line("venue.closed", std::nullopt, "");
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return close_venue(tx, room.random, *venue, closure, line); });
  return saved ? visit.redirect(form.back + "?done=closed") : visit.fault(saved.error());
}

Response open_again(const Room&, Visit& visit) {
  const Found found = find(visit);
  const Venue* venue = found.diary.venue(visit.request.part("venue"));
  if (venue == nullptr) return visit.not_found();
  const auto closure = std::ranges::find(venue->closures, visit.request.form.fields.get("closure"), &Closure::reference);
  if (closure == venue->closures.end()) return visit.redirect(venue_href(venue->reference));
  const auto line = visit.line("venue.opened_again", std::nullopt, "");
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return lift_closure(tx, *venue, *closure, line); });
  return saved ? visit.redirect(venue_href(venue->reference) + "?done=open") : visit.fault(saved.error());
}

Response new_clinic(const Room&, Visit& visit) {
  const Found found = find(visit);
  const Venue* venue = found.diary.venue(visit.request.part("venue"));
  return venue == nullptr ? visit.not_found() : show_clinic(visit, blank(*venue, "/clinics"), 200);
}

Response save_clinic(const Room& room, Visit& visit) {
  const Found found = find(visit);
  const Venue* venue = found.diary.venue(visit.request.part("venue"));
  if (venue == nullptr) return visit.not_found();
  VenueForm form = blank(*venue, "/clinics");
  form.typed = visit.request.form.fields;
  Clinic clinic = clinic_from(form.typed, read_workers(*visit.store.read()), form.problems, visit.today);
  if (!form.problems.empty()) return show_clinic(visit, form, 422);
  const bool there = std::ranges::any_of(found.diary.clinics, [&](const Clinic& other) {
    return other.venue == venue->id && other.from == clinic.from && other.from_minute == clinic.from_minute && other.to_minute == clinic.to_minute && other.worker == clinic.worker && other.to == clinic.to;
  });
  if (there) return visit.redirect(form.back + "?done=clinic");
  clinic.reference = new_reference(room.random);
  const auto line = visit.line("clinic.added", std::nullopt, "");
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return add_clinic(tx, *venue, clinic, line); });
  return saved ? visit.redirect(form.back + "?done=clinic") : visit.fault(saved.error());
}

Response end(const Room&, Visit& visit) {
  const Found found = find(visit);
  const Venue* venue = found.diary.venue(visit.request.part("venue"));
  const Clinic* clinic = found.diary.clinic(visit.request.part("clinic"));
  if (venue == nullptr || clinic == nullptr || clinic->venue != venue->id) return visit.not_found();
  Clinic ended = *clinic;
  ended.version = parse_number(visit.request.form.fields.get("version")).value_or(0);
  const auto line = visit.line("clinic.ended", std::nullopt, "");
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return end_clinic(tx, *venue, ended, visit.today, line); });
  return saved ? visit.redirect(venue_href(venue->reference) + "?done=ended") : visit.fault(saved.error());
}

}  // namespace

access::Routes clinic_routes(const RoomPointer& room) {
  constexpr auto may = Permission::manage_venues;
  return {{http::Method::get, "/venues/:venue/close", may, with(room, close)},
          {http::Method::post, "/venues/:venue/close", may, with(room, save_closing)},
          {http::Method::post, "/venues/:venue/open", may, with(room, open_again)},
          {http::Method::get, "/venues/:venue/clinics", may, with(room, new_clinic)},
          {http::Method::post, "/venues/:venue/clinics", may, with(room, save_clinic)},
          {http::Method::post, "/venues/:venue/clinics/:clinic/end", may, with(room, end)}};
}

}  // namespace stepwise::appointment
