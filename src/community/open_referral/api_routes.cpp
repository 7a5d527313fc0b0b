// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "community/directory/place_store.hpp"
#include "community/directory/sessions.hpp"
#include "community/open_referral/publish.hpp"
#include "community/open_referral/reading.hpp"
#include "community/open_referral/room.hpp"
#include "community/open_referral/terms.hpp"

namespace stepwise::open_referral {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t usual_page = 50, longest_page = 250;

Response answer(std::string json, int status = 200) {
  Response response;
  response.status = status;
  response.content_type = "application/json; charset=utf-8";
  response.headers.emplace_back("Access-Control-Allow-Origin", "*");
  response.body.emplace_back(std::move(json));
  return response;
}

Response none() { return answer(R"({"status":404})", 404); }

/// What a list is narrowed to, by the parameters of the standard.
struct Wanted {
  directory::Asked asked;
  std::string term, taxonomy;
  std::optional<double> minimum_age, maximum_age;
  int opens = -1, closes = -1;   ///< minutes since midnight
  bool with_location = false;
  bool nothing = false;          ///< a day or a place to be near that is none
};

/// Days as the standard's schedules write them; 0 for what is none.
int weekday_of(std::string_view typed) {
  static constexpr std::string_view days = "motuwethfrsasu";
  const std::string day = lower_ascii(typed.substr(0, 2));
  const auto at = day.size() == 2 ? days.find(day) : std::string_view::npos;
  return at != std::string_view::npos && at % 2 == 0 ? static_cast<int>(at / 2) + 1 : 0;
}

Wanted wanted_from(const Room& room, const http::Fields& query, Date today) {
  Wanted wanted;
  wanted.asked.wants = std::string{query.get("search").substr(0, 300)};
  wanted.asked.for_public = true;
  wanted.asked.today = today;
  wanted.term = query.get("taxonomy_term_id");
  wanted.taxonomy = query.get("taxonomy_id");
  wanted.minimum_age = parse_decimal(query.get("minimum_age"));
  wanted.maximum_age = parse_decimal(query.get("maximum_age"));
  wanted.opens = minutes_of_clock(query.get("start_time"));
  wanted.closes = minutes_of_clock(query.get("end_time"));
  if (const auto day = query.get("day"); !day.empty()) {
    wanted.asked.weekday = weekday_of(day);
    wanted.nothing = wanted.asked.weekday == 0;
  }
  if (const auto code = query.get("postcode"); !code.empty()) {
    wanted.asked.from = room.directory->point_of_postcode(code);
    const auto metres = parse_decimal(query.get("proximity"));
    if (metres && !wanted.asked.from) wanted.nothing = true;
    // The standard's proximity is a straight line; ours is the way on foot.
    if (metres && wanted.asked.from && *metres > 0 && *metres < 1'000'000) wanted.asked.within_metres = static_cast<int>(*metres * directory::way_round);
  }
  return wanted;
}

/// Whether it has that term, or any term of that taxonomy.
bool has_term(const directory::Place& place, const std::string& term, const std::string& taxonomy_id) {
  for (const auto& taxonomy : taxonomies()) {
    if (!taxonomy_id.empty() && uuid_of(taxonomy.name) != taxonomy_id) continue;
    for (const auto& code : directory::codes_of(place.facts.*directory::field_named(taxonomy.field)->value))
      if (term.empty() || term_id(taxonomy.name, code) == term) return true;
  }
  return false;
}

/// Whether one regular time is on the day asked for, begins no earlier and ends no later.
bool fits_times(const directory::Place& place, const Wanted& wanted) {
  if (wanted.opens < 0 && wanted.closes < 0) return true;
  return std::ranges::any_of(directory::read_sessions(place.facts.sessions).sessions, [&](const directory::Session& session) {
    if (wanted.asked.weekday > 0 && session.weekday != wanted.asked.weekday) return false;
    if (wanted.opens >= 0 && session.opens < wanted.opens) return false;
    return wanted.closes < 0 || (session.closes >= 0 && session.closes <= wanted.closes);
  });
}

bool fits(const directory::Place& place, const Wanted& wanted) {
  if (wanted.with_location && !has_location(place)) return false;
  const auto youngest = parse_number(place.facts.minimum_age), oldest = parse_number(place.facts.maximum_age);
  if (wanted.minimum_age && !(youngest && static_cast<double>(*youngest) >= *wanted.minimum_age)) return false;
  if (wanted.maximum_age && !(oldest && static_cast<double>(*oldest) <= *wanted.maximum_age)) return false;
  return fits_times(place, wanted) && ((wanted.term.empty() && wanted.taxonomy.empty()) || has_term(place, wanted.term, wanted.taxonomy));
}

/// Places of a list, those found by words best first, all others by name.
std::vector<const directory::Place*> places_of(const directory::SearchIndex& index, const Wanted& wanted) {
  const directory::Asked& asked = wanted.asked;
  std::vector<const directory::Place*> out;
  if (wanted.nothing) return out;
  if (asked.wants.empty() && !asked.from && asked.weekday == 0) {
    out = index.open_places();
    std::ranges::sort(out, [](const auto* a, const auto* b) { return std::tie(a->facts.name, a->id) < std::tie(b->facts.name, b->id); });
  } else {
    out = index.found_places(asked);
  }
  std::erase_if(out, [&](const auto* place) { return !fits(*place, wanted); });
  return out;
}

Page page_from(const http::Fields& query, std::size_t total) {
  Page page{.total = total, .number = 1, .per_page = usual_page};
  if (const auto size = parse_number(query.get("per_page")); size && *size > 0) page.per_page = std::min(longest_page, static_cast<std::size_t>(*size));
  if (const auto number = parse_number(query.get("page")); number && *number > 0 && *number < 1'000'000) page.number = static_cast<std::size_t>(*number);
  return page;
}

Response listed_page(const http::Fields& query, std::size_t total, const std::function<std::string(std::size_t)>& line) {
  const Page page = page_from(query, total);
  std::vector<std::string> contents;
  for (std::size_t i = (page.number - 1) * page.per_page; i < std::min(total, page.number * page.per_page); ++i) contents.push_back(line(i));
  return answer(page_json(page, contents));
}

using Line = std::string (*)(const directory::Place&, const PlaceLists&);

Response list_places(const Room& room, Visit& visit, Line line, bool with_location) {
  Wanted wanted = wanted_from(room, visit.request.query, visit.today);
  wanted.with_location = with_location;
  const auto index = room.directory->index();
  const auto places = places_of(*index, wanted);
  return listed_page(visit.request.query, places.size(), [&](std::size_t i) { return line(*places[i], room.directory->lists()); });
}

Response one_place(const Room& room, Visit& visit, std::string (*id_of)(const directory::Place&), Line whole, bool with_location) {
  const auto index = room.directory->index();
  const auto id = visit.request.part("id");
  for (const auto* place : index->open_places())
    if (id_of(*place) == id) return with_location && !has_location(*place) ? none() : answer(whole(*place, room.directory->lists()));
  return none();
}

Response listed_lines(Visit& visit, const std::vector<std::string>& lines) {
  return listed_page(visit.request.query, lines.size(), [&](std::size_t i) { return lines[i]; });
}

Response found(std::string json) { return json.empty() ? none() : answer(std::move(json)); }

std::string address_of(const Visit& visit) {
  return (visit.request.secure ? "https://" : "http://") + std::string{visit.request.header("host")} + "/openreferral";
}

Response about(const Room&, Visit& visit) { return answer(about_json(address_of(visit))); }
Response services(const Room& room, Visit& visit) { return list_places(room, visit, service_line_json, false); }
Response service(const Room& room, Visit& visit) { return one_place(room, visit, service_id, service_json, false); }
Response at_locations(const Room& room, Visit& visit) { return list_places(room, visit, service_at_location_line_json, true); }
Response at_location(const Room& room, Visit& visit) { return one_place(room, visit, service_at_location_id, service_at_location_json, true); }
Response all_taxonomies(const Room&, Visit& visit) { return listed_lines(visit, taxonomy_lines()); }
Response taxonomy(const Room& room, Visit& visit) { return found(taxonomy_json(visit.request.part("id"), room.directory->lists())); }
Response all_terms(const Room& room, Visit& visit) { return listed_lines(visit, term_lines(room.directory->lists())); }
Response term(const Room& room, Visit& visit) { return found(term_json(visit.request.part("id"), room.directory->lists())); }

}  // namespace

access::Routes api_routes(const RoomPointer& room) {
  const auto open = [&room](Response (*serve)(const Room&, Visit&)) {
    return [room, serve](Visit& visit) -> Response { return directory::is_public(*visit.store.read()) ? serve(*room, visit) : none(); };
  };
  using http::Method;
  access::Routes routes;
  const std::pair<std::string_view, Response (*)(const Room&, Visit&)> table[]{
      {"/openreferral", about},           {"/openreferral/", about},
      {"/openreferral/services", services}, {"/openreferral/services/:id", service},
      {"/openreferral/taxonomies", all_taxonomies}, {"/openreferral/taxonomies/:id", taxonomy}, {"/openreferral/taxonomy_terms", all_terms},
      {"/openreferral/taxonomy_terms/:id", term},   {"/openreferral/service_at_locations", at_locations}, {"/openreferral/service_at_locations/:id", at_location}};
  for (const auto& [pattern, serve] : table) routes.push_back({Method::get, pattern, Permission::anyone, open(serve)});
  return routes;
}

}  // namespace stepwise::open_referral
