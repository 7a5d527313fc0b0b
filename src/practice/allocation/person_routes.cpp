// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/allocation/allocation_pages.hpp"
#include "practice/allocation/room.hpp"

namespace stepwise::allocation {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::string_view purpose = kept("starting figure");

Response show(const Room& room, Visit& visit, store::ReadTx& tx, const community::About& about, std::vector<Problem> problems, int status) {
  const auto& who = about.who.readable();
  PersonView view;
  view.person_reference = about.banner.reference;
  view.token = community::token_in(visit.request.form.fields, room.random);
  view.all = read_allocations(tx, who);
  view.to = visit.today;
  view.from = visit.today.add_years(-1);
  if (room.others.agreed) view.agreed = room.others.agreed(tx, who);
  if (view.agreed) view.from = std::max(view.from, view.agreed->signed_on);
  if (room.others.actual) view.actual = room.others.actual(tx, who, view.from, view.to);
  if (view.actual && view.actual->from) view.from = std::max(view.from, *view.actual->from);
  if (room.others.eligible) view.eligible = room.others.eligible(tx, who);
  view.may_begin = true;
  view.died = about.banner.person.details.died_on.has_value();
  govuk::Page page = community::page_about(room.people, about.banner, t("Starting figure"), person::record_href(about.banner.reference), visit.today, false);
  page.main = write_person(visit.frame, view);
  page.problems = std::move(problems);
  return visit.page(page, status);
}

Response open(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto about = community::about(visit, *tx, visit.request.part("person"), purpose);
  if (!about) return visit.fault(about.error());
  return show(room, visit, *tx, *about, {}, 200);
}

/// The levels, words and additions of the last one come along, where the grid still has the area.
void copy_from(const Allocation& last, const Grid& grid, Allocation& next) {
  for (const AreaLevel& level : last.levels)
    if (grid.find(level.area) != nullptr) next.levels.push_back(level);
  for (const AreaWords& words : last.words)
    if (grid.find(words.area) != nullptr) next.words.push_back(words);
  next.adjustments = last.adjustments;
}

Response begin_one(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto about = community::about(visit, *tx, visit.request.part("person"), purpose);
  if (!about) return visit.fault(about.error());
  if (about->banner.person.details.died_on) return visit.redirect(of_person_href(about->banner.reference));
  const auto grid = grid_on(*tx, visit.today);
  if (!grid) return visit.fault({FaultKind::unavailable, t("No grid is published. Publish one first")});
  Allocation made;
  made.reference = new_reference(room.random);
  made.grid_reference = grid->reference;
  if (const auto words = heard(room, *tx, about->who.readable())) made.assessment_reference = words->reference;
  made.worker = owner_of(visit.staff);
  made.opened_on = visit.today;
  const auto before = read_allocations(*tx, about->who.readable());
  const auto last = std::ranges::find_if(before, [](const Allocation& a) { return a.decided_at.has_value(); });
  if (last != before.end()) copy_from(*last, *grid, made);
  tx.reset();
  const std::string token = community::token_in(visit.request.form.fields, room.random);
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& write) { return begin(write, about->who, made, token, visit.line("allocation.begun", about->who.id(), "")); });
  if (saved) return visit.redirect(allocation_href(*saved));
  return show(room, visit, *visit.store.read(), *about, {{"form_token", "begun", saved.error().sentence, Weight::wrong}}, http_status(saved.error().kind));
}

}  // namespace

access::Routes person_routes(const RoomPointer& room) {
  return {{http::Method::get, "/people/:person/allocation", Permission::allocate, in_room(room, open)}, {http::Method::post, "/people/:person/allocation", Permission::allocate, in_room(room, begin_one)}};
}

}  // namespace stepwise::allocation
