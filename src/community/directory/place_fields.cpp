// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "community/directory/place.hpp"
#include "community/directory/sessions.hpp"

namespace stepwise::directory {
namespace {

using Kind = Field::Kind;

const auto all_fields = std::to_array<Field>({
    {"name", noted("Name"), &Facts::name, Kind::line, nullptr, 120},
    {"kind", noted("What kind of place it is"), &Facts::kind, Kind::one_of, &PlaceLists::kind},
    {"organisation", noted("Who runs it"), &Facts::organisation},
    {"what_happens", noted("What happens there"), &Facts::what_happens, Kind::text, nullptr, 2000},
    {"for_whom", noted("Whom it is for"), &Facts::for_whom, Kind::any_of, &PlaceLists::for_whom},
    {"who_for", noted("More about whom it is for"), &Facts::who_for, Kind::text, nullptr, 500},
    {"minimum_age", noted("Youngest age"), &Facts::minimum_age, Kind::line, nullptr, 3},
    {"maximum_age", noted("Oldest age"), &Facts::maximum_age, Kind::line, nullptr, 3},
    {"welcome", noted("What it is like to come for the first time"), &Facts::welcome, Kind::text, nullptr, 1000},
    {"welcomer", noted("Who welcomes you"), &Facts::welcomer, Kind::line, nullptr, 120},
    {"inclusion_note", noted("How it includes people"), &Facts::inclusion_note, Kind::text, nullptr, 1000},
    {"access_facts", noted("Access"), &Facts::access_facts, Kind::access, &PlaceLists::access, 400},
    {"cost_kind", noted("Does it cost anything?"), &Facts::cost_kind, Kind::one_of, &PlaceLists::cost},
    {"cost", noted("What it costs"), &Facts::cost, Kind::line, nullptr, 300},
    {"sessions", noted("Regular days and times"), &Facts::sessions, Kind::times, nullptr, 1500},
    {"when_words", noted("More about when"), &Facts::when_words, Kind::line, nullptr, 500},
    {"meets", noted("How it meets"), &Facts::meets, Kind::any_of, &PlaceLists::meets},
    {"building", noted("Building"), &Facts::building},
    {"address", noted("Street and town"), &Facts::address, Kind::line, nullptr, 300},
    {"postcode", noted("Postcode"), &Facts::postcode, Kind::line, nullptr, 10},
    {"latitude", noted("Latitude"), &Facts::latitude, Kind::line, nullptr, 20},
    {"longitude", noted("Longitude"), &Facts::longitude, Kind::line, nullptr, 20},
    {"hide_address", noted("Keep where it is between staff"), &Facts::hide_address, Kind::yes, nullptr, 3},
    {"how_to_join", noted("How to join"), &Facts::how_to_join, Kind::text, nullptr, 1000},
    {"phone", noted("Telephone"), &Facts::phone, Kind::line, nullptr, 40},
    {"email", noted("Email"), &Facts::email},
    {"website", noted("Website"), &Facts::website, Kind::line, nullptr, 400},
});

std::string joined_labels(const std::vector<std::string>& codes, const CodeList& list) {
  std::string out;
  for (const auto& code : codes) out += (out.empty() ? "" : ", ") + listed(list.label(code));
  return out;
}

std::string access_words(const Facts& facts, const CodeList& list) {
  std::string has, lacks;
  for (const auto& [code, yes] : access_of(facts)) {
    std::string& into = yes ? has : lacks;
    into += (into.empty() ? "" : ", ") + listed(list.label(code));
  }
  if (has.empty() && lacks.empty()) return "";
  if (lacks.empty()) return t("Has: {0}", has);
  return has.empty() ? t("Has not: {0}", lacks) : t("Has: {0}. Has not: {1}", has, lacks);
}

std::string times_words(const std::string& lines) {
  std::string out;
  for (const auto& session : read_sessions(lines).sessions) out += (out.empty() ? "" : "\n") + session_words(session);
  return out;
}

}  // namespace

std::span<const Field> fields() { return all_fields; }

const Field* field_named(std::string_view name) {
  const auto found = std::ranges::find(all_fields, name, &Field::name);
  return found == all_fields.end() ? nullptr : &*found;
}

std::string field_words(const Field& field, const Facts& facts, const PlaceLists& lists) {
  const std::string& value = facts.*field.value;
  if (field.kind == Kind::one_of || field.kind == Kind::any_of) return joined_labels(codes_of(value), lists.*field.list);
  if (field.kind == Kind::access) return access_words(facts, lists.access);
  if (field.kind == Kind::times) return times_words(value);
  if (field.kind == Kind::yes) return value == "yes" ? t("Yes").str() : t("No").str();
  return value;
}

std::vector<const Field*> differing(const Facts& a, const Facts& b) {
  std::vector<const Field*> out;
  for (const auto& field : all_fields)
    if (a.*field.value != b.*field.value) out.push_back(&field);
  return out;
}

Merged merge(const Facts& base, const Facts& ours, const Facts& theirs) {
  Merged merged{ours, {}};
  for (const auto& field : all_fields) {
    const auto value = field.value;
    if (theirs.*value == base.*value || theirs.*value == ours.*value) continue;
    if (ours.*value == base.*value) merged.facts.*value = theirs.*value;
    else merged.conflicts.push_back(&field);
  }
  return merged;
}

}  // namespace stepwise::directory
