// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/person/room.hpp"
#include "practice/person/search_pages.hpp"

namespace stepwise::person {
namespace {

using access::Permission;
using access::Visit;
using http::Method;
using http::Response;

constexpr int last_page = 10'000;

Response show_search(Room& room, Visit& visit) {
  const bool from_new = visit.request.query.get("first") == "search";
  return visit.page(search_page(visit.frame, room.search.ready(), from_new ? std::string_view{t("Search first: they may be on record already.")} : std::string_view{}));
}

std::string seal(Room& room, const Visit& visit, std::string_view typed) {
  return room.seal.seal({visit.staff.id, visit.frame.csrf, std::string{typed}, new_reference(room.random), visit.now}, room.random);
}

/// Posted, so that no address holds what was typed; then shown from an address that holds it sealed, so that a worker
/// who goes back from a record finds the results again.
Response search(Room& room, Visit& visit) {
  const std::string typed = clean_utf8(trim(visit.request.form.fields.get("q").substr(0, longest_search)));
  if (!room.search.ready()) return visit.page(search_page(visit.frame, false, ""), 503);
  if (typed.empty()) {
    govuk::Page page = search_page(visit.frame, true, "");
    page.problems = {{"q", "q.empty", t("Enter a name, date of birth, postcode, phone number, NHS number or reference"), Weight::wrong}};
    return visit.page(page, 422);
  }
  const auto page = std::clamp<std::int64_t>(parse_number(visit.request.form.fields.get("page")).value_or(1), 1, last_page);
  return visit.redirect("/people/search?found=" + seal(room, visit, typed) + (page > 1 ? "&page=" + std::to_string(page) : ""));
}

Response show_found(Room& room, Visit& visit) {
  const auto asked = room.seal.open(visit.request.query.get("found"), visit.staff.id, visit.frame.csrf, visit.now);
  if (!asked) return visit.redirect("/people");
  if (!room.search.ready()) return visit.page(search_page(visit.frame, false, ""), 503);
  Results results;
  results.typed = asked->typed;
  results.page = static_cast<int>(std::clamp<std::int64_t>(parse_number(visit.request.query.get("page")).value_or(1), 1, last_page));
  const auto skip = static_cast<std::size_t>(results.page - 1) * results_a_page;
  const SearchQuery query = parse_search(results.typed, visit.today);
  room.search.catch_up(patience_for_the_latest);
  const Hits hits = room.search.index()->search(query, skip, results_a_page);
  results.total = hits.total;
  results.whole = hits.whole;
  results.mistyped_nhs_number = has_mistyped_nhs_number(query);
  results.people = results_of(*visit.store.read(), hits);
  results.may_add = visit.staff.can(Permission::add_person);
  results.may_open = visit.staff.can(Permission::read_person);
  results.may_break_glass = visit.staff.can(Permission::break_glass) || visit.staff.can(Permission::read_restricted);
  if (results.may_add) results.proof = seal(room, visit, results.typed);
  visit.gate.listed("search", results.people.size());
  return visit.page(results_page(visit.frame, results, room.lists, visit.today));
}

}  // namespace

std::vector<FoundPerson> results_of(store::ReadTx& tx, const Hits& hits) {
  std::vector<PersonId> ids;
  for (const Hit& hit : hits.page) ids.push_back(hit.person);
  std::vector<FoundPerson> results;
  for (ListedPerson& person : read_listed(tx, ids)) {
    FoundPerson result{std::move(person), {}};
    const auto hit = std::ranges::find(hits.page, result.person.id, &Hit::person);
    for (const Message words : matched_words(hit->fields)) result.matched.push_back(t(words));
    results.push_back(std::move(result));
  }
  return results;
}

access::Routes search_routes(const RoomPtr& room) {
  return {{Method::get, "/people", Permission::find_people, in_room(room, show_search)},
          {Method::get, "/people/search", Permission::find_people, in_room(room, show_found)},
          {Method::post, "/people/search", Permission::find_people, in_room(room, search)}};
}

}  // namespace stepwise::person
