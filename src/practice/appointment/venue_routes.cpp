// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/appointment/room.hpp"
#include "practice/appointment/venue_pages.hpp"

namespace stepwise::appointment {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int far = 3650, days_a_week = 7;

govuk::Page venue_page(std::string_view title, std::string_view back) {
  govuk::Page page;
  page.title = title;
  page.back = std::string{back};
  return page;
}

Response venues(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  govuk::Page page = venue_page(t("Venues"), "/appointments");
  page.main = write_venues(read_venues(*tx, visit.today), waiting_counts(*tx), room.lists, visit.today, visit.staff.can(Permission::manage_venues));
  return visit.page(page);
}

Response venue(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const Diary diary = read_venues(*tx, visit.today);
  const Venue* found = diary.venue(visit.request.part("venue"));
  if (found == nullptr) return visit.not_found();
  VenueView view{.venue = *found, .clinics = {}, .to_rebook = {}, .today = visit.today, .may_manage = visit.staff.can(Permission::manage_venues)};
  for (const auto& clinic : diary.clinics)
    if (clinic.venue == found->id) view.clinics.push_back(clinic);
  for (auto& line : lines_between(*tx, visit.now, noon(visit.today + far), found->id))
    if (!still_held(line.appointment, diary)) view.to_rebook.push_back(std::move(line));
  if (!view.to_rebook.empty()) visit.gate.listed(kept("appointments of a closed venue"), view.to_rebook.size());
  govuk::Page page = venue_page(found->name, "/venues");
  page.main = write_venue(visit.frame, view, room.lists);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

Response diary(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const bool week = visit.request.query.get("view") != "day";
  Date day = Date::parse_iso(visit.request.query.get("day")).value_or(visit.today);
  const int days = week ? days_a_week : 1;
  if (week) day = day - (day.weekday() - 1);
  const Diary diary = read_diary(*tx, day, days);
  const Venue* found = diary.venue(visit.request.part("venue"));
  if (found == nullptr) return visit.not_found();
  const Instant from = london_moment(day, 0).value_or(noon(day)), until = london_moment(day + days, 0).value_or(noon(day + days));
  const DiaryView view{*found, diary, lines_between(*tx, from, until, found->id), restricted_between(*tx, from, until, found->id), day, days};
  visit.gate.listed(kept("diary of a venue"), view.lines.size());
  govuk::Page page = venue_page(t("Diary of {0}", found->name), venue_href(found->reference));
  page.main = write_diary(view);
  return visit.page(page);
}

Response show_form(const Room& room, Visit& visit, VenueForm form, std::string_view words, int status) {
  govuk::Page page = venue_page(words, form.back);
  page.problems = form.problems;
  page.main = write_venue_form(visit.frame, form, room.lists, words);
  return visit.page(page, status);
}

Response new_venue(const Room& room, Visit& visit) { return show_form(room, visit, {.typed = {}, .problems = {}, .action = "/venues", .back = "/venues"}, t("Add a venue"), 200); }

Response save_new_venue(const Room& room, Visit& visit) {
  VenueForm form{.typed = visit.request.form.fields, .problems = {}, .action = "/venues", .back = "/venues"};
  Venue venue = venue_from(form.typed, {}, form.problems);
  if (!form.problems.empty()) return show_form(room, visit, std::move(form), t("Add a venue"), 422);
  venue.reference = new_reference(room.random);
  const auto line = visit.line("venue.added", std::nullopt, "");
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return add_venue(tx, venue, line); });
  if (saved) return visit.redirect(venue_href(venue.reference) + "?done=venue");
  form.problems = {{"name", "taken", saved.error().sentence}};
  return show_form(room, visit, std::move(form), t("Add a venue"), http_status(saved.error().kind));
}

std::optional<Venue> find_venue(Visit& visit) {
  const auto tx = visit.store.read();
  const Diary diary = read_venues(*tx, visit.today);
  const Venue* found = diary.venue(visit.request.part("venue"));
  return found == nullptr ? std::nullopt : std::optional{*found};
}

Response change(const Room& room, Visit& visit) {
  const auto found = find_venue(visit);
  if (!found) return visit.not_found();
  const std::string base = venue_href(found->reference);
  return show_form(room, visit, {.typed = fields_from(*found), .problems = {}, .action = base + "/change", .back = base, .version = found->version}, t("Change the venue"), 200);
}

Response save_change(const Room& room, Visit& visit) {
  const auto found = find_venue(visit);
  if (!found) return visit.not_found();
  const std::string base = venue_href(found->reference);
  VenueForm form{.typed = visit.request.form.fields, .problems = {}, .action = base + "/change", .back = base, .version = found->version};
  Venue venue = venue_from(form.typed, *found, form.problems);
  venue.version = parse_number(form.typed.get("version")).value_or(0);
  if (!form.problems.empty()) {
    form.version = venue.version;
    return show_form(room, visit, std::move(form), t("Change the venue"), 422);
  }
  const auto line = visit.line("venue.changed", std::nullopt, "");
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return change_venue(tx, venue, line); });
  if (saved) return visit.redirect(base + "?done=venue");
  form.problems = {{"name", "refused", saved.error().sentence}};
  return show_form(room, visit, std::move(form), t("Change the venue"), http_status(saved.error().kind));
}

}  // namespace

access::Routes venue_routes(const RoomPointer& room) {
  return {{http::Method::get, "/venues", Permission::book_appointments, with(room, venues)},
          {http::Method::get, "/venues/new", Permission::manage_venues, with(room, new_venue)},
          {http::Method::post, "/venues", Permission::manage_venues, with(room, save_new_venue)},
          {http::Method::get, "/venues/:venue", Permission::book_appointments, with(room, venue)},
          {http::Method::get, "/venues/:venue/diary", Permission::book_appointments, with(room, diary)},
          {http::Method::get, "/venues/:venue/change", Permission::manage_venues, with(room, change)},
          {http::Method::post, "/venues/:venue/change", Permission::manage_venues, with(room, save_change)}};
}

}  // namespace stepwise::appointment
