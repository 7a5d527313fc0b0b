// SPDX-License-Identifier: Apache-2.0
#include "community/open_referral/publish.hpp"

#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "community/directory/sessions.hpp"
#include "community/open_referral/terms.hpp"

namespace stepwise::open_referral {
namespace {

using directory::Facts;
using nlohmann::json;

std::string id_of(const Place& place, std::string_view part) { return uuid_of(place.reference + "/" + std::string{part}); }

void put(json& object, const char* name, const std::string& value) {
  if (!value.empty()) object[name] = value;
}

json term_of(const TaxonomyOf& taxonomy, const CodeList& list, std::string_view code) {
  const std::string label = list.label(code);
  return {{"id", term_id(taxonomy.name, code)}, {"name", label}, {"description", label}, {"taxonomy", taxonomy.name}, {"taxonomy_id", uuid_of(taxonomy.name)}, {"term", code}};
}

json attributes_of(const Place& place, const PlaceLists& lists) {
  json all = json::array();
  const auto add = [&](const std::string& key, json term) { all.push_back({{"id", id_of(place, key)}, {"link_type", "service"}, {"taxonomy_term", std::move(term)}}); };
  for (const auto& taxonomy : taxonomies())
    for (const auto& code : directory::codes_of(place.facts.*directory::field_named(taxonomy.field)->value))
      add(std::string{taxonomy.field} + "/" + code, term_of(taxonomy, lists.*taxonomy.list, code));
  for (const auto name : text_fields()) {
    const auto& field = *directory::field_named(name);
    const std::string& text = place.facts.*field.value;
    if (text.empty()) continue;
    add("text/" + std::string{name}, {{"id", id_of(place, "term/" + std::string{name})}, {"name", field.label.english()}, {"description", text}, {"taxonomy", text_taxonomy}, {"term", name}});
  }
  return all;
}

std::string clock(int minutes) { return fmt::format("{:02}:{:02}:00", minutes / 60 % 24, minutes % 60); }

json schedules_of(const Place& place) {
  static constexpr std::array<const char*, 7> days{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  using Often = directory::Session::Often;
  json all = json::array();
  for (const auto& session : directory::read_sessions(place.facts.sessions).sessions) {
    json schedule{{"id", id_of(place, fmt::format("schedule/{}", all.size()))}, {"freq", session.often == Often::monthly ? "MONTHLY" : "WEEKLY"},
                  {"interval", session.often == Often::fortnightly ? 2 : 1}, {"byday", days.at(static_cast<std::size_t>(session.weekday - 1))}};
    if (session.opens >= 0) schedule["opens_at"] = clock(session.opens);
    if (session.closes >= 0) schedule["closes_at"] = clock(session.closes);
    all.push_back(std::move(schedule));
  }
  if (place.facts.when_words.empty()) return all;
  if (all.empty()) all.push_back({{"id", id_of(place, "schedule/words")}});
  all[0]["description"] = place.facts.when_words;
  return all;
}

json cost_of(const Place& place, const PlaceLists& lists) {
  const Facts& facts = place.facts;
  if (facts.cost_kind.empty() && facts.cost.empty()) return json::array();
  json option{{"id", id_of(place, "cost")}};
  if (!facts.cost_kind.empty()) option["option"] = lists.cost.label(facts.cost_kind);
  if (facts.cost_kind == "free") option["amount"] = 0;
  put(option, "amount_description", facts.cost);
  return json::array({option});
}

json contacts_of(const Place& place) {
  const Facts& facts = place.facts;
  if (facts.welcomer.empty() && facts.phone.empty()) return json::array();
  json contact{{"id", id_of(place, "contact")}};
  put(contact, "name", facts.welcomer);
  if (!facts.welcomer.empty()) contact["title"] = "Welcomes you";
  if (!facts.phone.empty()) contact["phones"] = json::array({json{{"id", id_of(place, "phone")}, {"number", facts.phone}}});
  return json::array({contact});
}

/// The part after the last comma is taken for the town, so that both are told and can be put together again.
json address_of(const Place& place) {
  const Facts& facts = place.facts;
  const auto comma = facts.address.rfind(", ");
  const std::string town = comma == std::string::npos ? "" : facts.address.substr(comma + 2);
  return {{"id", id_of(place, "address")}, {"address_1", facts.address.substr(0, comma)}, {"city", town}, {"state_province", ""}, {"postal_code", facts.postcode}, {"country", "GB"},
          {"address_type", "physical"}};
}

json location_line(const Place& place) {
  json location{{"id", id_of(place, "location")}, {"location_type", "physical"}};
  put(location, "name", place.facts.building);
  if (const auto point = place.point()) {
    location["latitude"] = point->latitude;
    location["longitude"] = point->longitude;
    if (place.facts.latitude.empty()) {
      location["external_identifier"] = place.facts.postcode;
      location["external_identifier_type"] = by_postcode;
    }
  }
  return location;
}

json location_of(const Place& place, const PlaceLists& lists) {
  json location = location_line(place), features = json::array();
  if (!place.facts.address.empty() || !place.facts.postcode.empty()) location["addresses"] = json::array({address_of(place)});
  for (const auto& [code, yes] : directory::access_of(place.facts))
    features.push_back({{"id", id_of(place, "access/" + code)}, {"description", lists.access.label(code)}, {"details", yes ? "Yes" : "No"}});
  if (!features.empty()) location["accessibility"] = std::move(features);
  return location;
}

json service_line(const Place& place) {
  const Facts& facts = place.facts;
  json service{{"id", service_id(place)}, {"name", facts.name}, {"description", facts.what_happens}, {"status", place.closed_on ? "inactive" : "active"}, {"last_modified", place.changed_at.iso()}};
  put(service, "url", facts.website);
  put(service, "email", facts.email);
  if (const auto age = parse_number(facts.minimum_age)) service["minimum_age"] = *age;
  if (const auto age = parse_number(facts.maximum_age)) service["maximum_age"] = *age;
  if (place.checked_on) service["assured_date"] = place.checked_on->iso();
  if (!facts.organisation.empty()) service["organization"] = {{"id", uuid_of("organisation/" + facts.organisation)}, {"name", facts.organisation}, {"description", facts.organisation}};
  return service;
}

json whole_service(const Place& place, const PlaceLists& lists) {
  json service = service_line(place);
  const auto add = [&](const char* name, json list) {
    if (!list.empty()) service[name] = std::move(list);
  };
  add("schedules", schedules_of(place));
  add("cost_options", cost_of(place, lists));
  add("contacts", contacts_of(place));
  add("attributes", attributes_of(place, lists));
  return service;
}

std::string written(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

json taxonomy_line(const TaxonomyOf& taxonomy) {
  return {{"id", uuid_of(taxonomy.name)}, {"name", taxonomy.name}, {"description", directory::field_named(taxonomy.field)->label.english()}};
}

}  // namespace

std::string service_id(const Place& place) { return uuid_of(place.reference); }
std::string service_at_location_id(const Place& place) { return id_of(place, "at_location"); }
bool has_location(const Place& place) {
  const Facts& facts = place.facts;
  const bool known = !facts.building.empty() || !facts.address.empty() || !facts.postcode.empty() || !facts.access_facts.empty() || place.point();
  return known && !place.is_hidden();
}

std::string service_json(const Place& place, const PlaceLists& lists) {
  json service = whole_service(place, lists);
  if (has_location(place)) service["service_at_locations"] = json::array({json{{"id", service_at_location_id(place)}, {"location", location_of(place, lists)}}});
  return written(service);
}

std::string service_at_location_json(const Place& place, const PlaceLists& lists) {
  return written({{"id", service_at_location_id(place)}, {"location", location_of(place, lists)}, {"service", whole_service(place, lists)}});
}

std::string service_line_json(const Place& place, const PlaceLists&) { return written(service_line(place)); }

std::string service_at_location_line_json(const Place& place, const PlaceLists&) {
  return written({{"id", service_at_location_id(place)}, {"location", location_line(place)}, {"service", service_line(place)}});
}

std::string term_id(std::string_view taxonomy, std::string_view code) { return uuid_of(std::string{taxonomy} + "/" + std::string{code}); }

std::vector<std::string> taxonomy_lines() {
  std::vector<std::string> out;
  for (const auto& taxonomy : taxonomies()) out.push_back(written(taxonomy_line(taxonomy)));
  return out;
}

std::string taxonomy_json(std::string_view id, const PlaceLists& lists) {
  for (const auto& taxonomy : taxonomies()) {
    if (uuid_of(taxonomy.name) != id) continue;
    json whole = taxonomy_line(taxonomy);
    whole["taxonomy_terms"] = json::array();
    for (const auto& item : (lists.*taxonomy.list).items()) whole["taxonomy_terms"].push_back(term_of(taxonomy, lists.*taxonomy.list, item.code));
    return written(whole);
  }
  return "";
}

std::vector<std::string> term_lines(const PlaceLists& lists) {
  std::vector<std::string> out;
  for (const auto& taxonomy : taxonomies())
    for (const auto& item : (lists.*taxonomy.list).items()) out.push_back(written(term_of(taxonomy, lists.*taxonomy.list, item.code)));
  return out;
}

std::string term_json(std::string_view id, const PlaceLists& lists) {
  for (const auto& taxonomy : taxonomies())
    for (const auto& item : (lists.*taxonomy.list).items())
      if (term_id(taxonomy.name, item.code) == id) return written(term_of(taxonomy, lists.*taxonomy.list, item.code));
  return "";
}

std::string page_json(const Page& page, const std::vector<std::string>& contents) {
  const std::size_t pages = std::max<std::size_t>(1, (page.total + page.per_page - 1) / page.per_page);
  std::string out = fmt::format(R"({{"total_items":{},"total_pages":{},"page_number":{},"size":{},"first_page":{},"last_page":{},"empty":{},"contents":[)", page.total, pages, page.number,
                                contents.size(), page.number == 1, page.number >= pages, contents.empty());
  for (std::size_t i = 0; i < contents.size(); ++i) out += (i > 0 ? "," : "") + contents[i];
  return out + "]}";
}

std::string about_json(std::string_view address) {
  return written({{"version", "3.0"}, {"profile", "https://docs.openreferraluk.org/"}, {"openapi_url", address}});
}

}  // namespace stepwise::open_referral
