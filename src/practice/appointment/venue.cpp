// SPDX-License-Identifier: Apache-2.0
#include "practice/appointment/venue.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::appointment {
namespace {

constexpr int minutes_a_day = 24 * 60, longest_slot = 240, most_people = 50;
constexpr std::size_t longest_name = 120;

}  // namespace

const Closure* closure_on(const Venue& venue, Date day) {
  const auto at = std::ranges::find_if(venue.closures, [day](const Closure& closure) { return closure.covers(day); });
  return at == venue.closures.end() ? nullptr : &*at;
}

bool has_all(const Venue& venue, std::span<const std::string> facilities) {
  return std::ranges::all_of(facilities, [&](const std::string& code) { return std::ranges::find(venue.facilities, code) != venue.facilities.end(); });
}

std::string joined_codes(std::span<const std::string> codes) {
  std::string kept;
  for (const auto& code : codes) kept += (kept.empty() ? "," : "") + code + ",";
  return kept;
}

std::vector<std::string> split_codes(std::string_view kept) {
  std::vector<std::string> codes;
  for (const auto part : split(kept, ','))
    if (!part.empty()) codes.emplace_back(part);
  return codes;
}

std::string outward_code(std::string_view postcode) {
  std::string code;
  for (const char c : trim(postcode)) {
    if (c == ' ') break;
    code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  constexpr std::size_t inward = 3, longest_outward = 4;
  if (code.size() > longest_outward) code.resize(code.size() - inward);
  return code;
}

std::vector<Problem> problems_of(const Venue& venue) {
  std::vector<Problem> problems;
  if (trim(venue.name).empty()) problems.push_back({"name", "missing", t("Enter the name of the venue")});
  if (characters_in(venue.name) > longest_name) problems.push_back({"name", "long", t("Enter a name of at most 120 characters")});
  if (trim(venue.address).empty()) problems.push_back({"address", "missing", t("Enter the address of the venue")});
  if (trim(venue.postcode).empty()) problems.push_back({"postcode", "missing", t("Enter the postcode of the venue")});
  if (venue.latitude.has_value() != venue.longitude.has_value())
    problems.push_back({venue.latitude ? "longitude" : "latitude", "missing", t("Enter both latitude and longitude, or neither")});
  if (venue.latitude && (*venue.latitude < 49 || *venue.latitude > 61)) problems.push_back({"latitude", "range", t("Enter a latitude in the United Kingdom, between 49 and 61")});
  if (venue.longitude && (*venue.longitude < -9 || *venue.longitude > 3)) problems.push_back({"longitude", "range", t("Enter a longitude in the United Kingdom, between -9 and 3")});
  return problems;
}

std::vector<Problem> problems_of(const Clinic& clinic, Date today) {
  std::vector<Problem> problems;
  const bool times = clinic.from_minute >= 0 && clinic.to_minute > clinic.from_minute && clinic.to_minute < minutes_a_day;
  if (clinic.from_minute < 0) problems.push_back({"from_time", "missing", t("Enter the time the clinic begins, like 9:30am")});
  if (clinic.to_minute < 0) problems.push_back({"to_time", "missing", t("Enter the time the clinic ends, like 12:30pm")});
  else if (clinic.from_minute >= 0 && !times) problems.push_back({"to_time", "order", t("Enter an end that is later than the beginning")});
  if (clinic.slot_minutes < 5 || clinic.slot_minutes > longest_slot) problems.push_back({"slot_minutes", "range", t("Enter how long a slot is, between 5 and 240 minutes")});
  else if (times && clinic.from_minute + clinic.slot_minutes > clinic.to_minute)
    problems.push_back({"slot_minutes", "fit", t("Enter a slot that fits between the beginning and the end")});
  if (clinic.capacity < 1 || clinic.capacity > most_people) problems.push_back({"capacity", "range", t("Enter how many people a slot takes, between 1 and 50")});
  if (clinic.from < today) problems.push_back({"from", "past", t("Enter a first day that is today or later")});
  if (clinic.to && *clinic.to < clinic.from) problems.push_back({"to", "order", t("Enter a last day that is not before the first")});
  return problems;
}

}  // namespace stepwise::appointment
