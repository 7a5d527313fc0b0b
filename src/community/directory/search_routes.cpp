// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "community/directory/change_store.hpp"
#include "community/directory/room.hpp"
#include "community/directory/search_pages.hpp"

namespace stepwise::directory {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

AskedPlaces asked_by(const Room& room, const Visit& visit, bool for_staff) {
  const auto postcodes = room.follower->postcodes();
  auto asked = asked_from(visit.request.query, *room.lists, [&](std::string_view code) { return postcodes->find(code); });
  asked.asked.today = visit.today;
  asked.asked.for_public = !for_staff;
  return asked;
}

Result<access::ListPage> places_page(const Room& room, const Visit& visit, store::ReadTx& tx, bool for_staff) {
  PlacesPage model{.path = for_staff ? "/community" : "/places", .asked = asked_by(room, visit, for_staff), .for_staff = for_staff};
  const auto index = room.follower->index();
  auto found = index->search(model.asked.asked, static_cast<std::size_t>(model.asked.page - 1) * places_a_page, places_a_page);
  model.matches = std::move(found.matches);
  model.total = found.total;
  model.of = index->size();
  model.others = points_of(*index, for_staff);
  if (for_staff) {
    model.may_keep = visit.staff.can(Permission::keep_directory);
    model.may_add = model.may_keep || visit.staff.can(Permission::introduce);
  }
  if (model.may_keep) {
    model.waiting = proposals_waiting(tx).size();
    model.to_check = static_cast<std::size_t>(std::ranges::count_if(index->open_places(), [&](const Place* place) {
      return standing_of(*place, visit.today, index->stale_days()) != Standing::current;
    }));
  }
  access::ListPage list;
  list.page.title = for_staff ? t("Community") : t("Places near you");
  list.page.main = write_places(model, *room.lists);
  list.page.problems = model.asked.problems;
  list.page.success = success_words(visit.request.query.get("done"));
  return list;
}

/// Places hold no person: no look is written down.
Response show_places(const Room& room, Visit& visit, bool for_staff) {
  const auto turn = std::to_string(room.follower->turn());
  return room.pages->show(visit, [&](store::ReadTx& tx) { return places_page(room, visit, tx, for_staff); }, turn);
}

Response show_booklet(const Room& room, Visit& visit, bool for_staff) {
  Booklet model{.path = for_staff ? "/community/booklet" : "/places/booklet", .asked = asked_by(room, visit, for_staff), .places = {}, .for_staff = for_staff};
  const auto index = room.follower->index();
  const auto found = index->search(model.asked.asked, static_cast<std::size_t>(model.asked.page - 1) * places_a_booklet, places_a_booklet);
  model.total = found.total;
  for (const auto& match : found.matches)
    if (const Place* place = index->find_place(match.reference)) model.places.push_back(place);
  govuk::Page page;
  page.title = t("Places and groups");
  page.back = search_href(for_staff ? "/community" : "/places", model.asked, 1);
  page.main = write_booklet(model, *room.lists);
  return visit.page(page);
}

/// A page of the public directory, where the council publishes it.
template <class Serve>
auto published(const RoomPointer& room, Serve serve) {
  return [room, serve](Visit& visit) -> Response {
    if (!is_public(*visit.store.read())) return visit.not_found();
    return serve(*room, visit);
  };
}

}  // namespace

access::Routes search_routes(const RoomPointer& room) {
  using http::Method;
  return {{Method::get, "/community", Permission::signed_in, in_room(room, [](const Room& r, Visit& v) { return show_places(r, v, true); })},
          {Method::get, "/community/booklet", Permission::signed_in, in_room(room, [](const Room& r, Visit& v) { return show_booklet(r, v, true); })},
          {Method::get, "/places", Permission::anyone, published(room, [](const Room& r, Visit& v) { return show_places(r, v, false); })},
          {Method::get, "/places/booklet", Permission::anyone, published(room, [](const Room& r, Visit& v) { return show_booklet(r, v, false); })}};
}

}  // namespace stepwise::directory
