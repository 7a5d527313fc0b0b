// SPDX-License-Identifier: Apache-2.0
#include "community/open_referral/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "community/directory/sessions.hpp"
#include "community/open_referral/terms.hpp"

namespace stepwise::open_referral {
namespace {

using directory::Facts;
using directory::PlaceLists;
using nlohmann::json;

const json& empty_list() {
  static const json none = json::array();
  return none;
}

const json& list_of(const json& object, std::string_view name) {
  const auto found = object.find(std::string{name});
  return found != object.end() && found->is_array() ? *found : empty_list();
}

const json* object_of(const json& object, std::string_view name) {
  const auto found = object.find(std::string{name});
  return found != object.end() && found->is_object() ? &*found : nullptr;
}

std::optional<double> number_of(const json& object, std::string_view name) {
  const auto found = object.find(std::string{name});
  if (found == object.end()) return std::nullopt;
  if (found->is_number()) return found->get<double>();
  return found->is_string() ? parse_decimal(found->get<std::string>()) : std::nullopt;
}

std::string joined(std::string a, const std::string& b) {
  if (b.empty() || a.find(b) != std::string::npos) return a;
  return a.empty() ? b : a + ", " + b;
}

std::string age_of(const json& service, std::string_view name) {
  const auto years = number_of(service, name);
  return years && *years > 0 && *years <= 130 ? std::to_string(static_cast<int>(*years)) : "";
}

void take_schedule(const json& schedule, Facts& facts, std::vector<directory::Session>& sessions) {
  static constexpr std::array<std::string_view, 7> days{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  using Often = directory::Session::Often;
  const auto interval = number_of(schedule, "interval").value_or(1);
  directory::Session session;
  session.often = text_of(schedule, "freq") == "MONTHLY" ? Often::monthly : interval == 2 ? Often::fortnightly : interval >= 4 ? Often::monthly : Often::weekly;
  session.opens = minutes_of_clock(text_of(schedule, "opens_at"));
  session.closes = session.opens < 0 ? -1 : minutes_of_clock(text_of(schedule, "closes_at"));
  if (session.closes <= session.opens) session.closes = -1;
  for (const auto part : split(text_of(schedule, "byday"), ','))
    for (std::size_t i = 0; i < days.size(); ++i)
      if (trim(part).ends_with(days[i])) {
        session.weekday = static_cast<int>(i) + 1;
        sessions.push_back(session);
      }
  for (const auto* name : {"description", "notes"}) {
    const std::string words = text_of(schedule, name);
    if (!words.empty() && facts.when_words.find(words) == std::string::npos) facts.when_words += (facts.when_words.empty() ? "" : " ") + words;
  }
}

void take_access(const json& location, const PlaceLists& lists, std::map<std::string, bool>& access) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> signs{
      {{"wheelchair", "step_free"}, {"step-free", "step_free"}, {"step free", "step_free"}, {"induction loop", "hearing_loop"}, {"hearing loop", "hearing_loop"}, {"accessible toilet", "accessible_toilet"},
       {"british sign", "bsl"}, {"blue badge", "parking"}}};
  for (const auto& feature : list_of(location, "accessibility")) {
    if (!feature.is_object()) continue;
    const std::string words = text_of(feature, "description"), details = text_of(feature, "details");
    if (const auto code = lists.access.code_for_label(words); !code.empty() && (details == "Yes" || details == "No")) {
      access[code] = details == "Yes";
      continue;
    }
    const std::string folded = lower_ascii(words + " " + details);
    if (folded.starts_with("no ") || folded.find(" not ") != std::string::npos) continue;
    for (const auto& [sign, code] : signs)
      if (folded.find(sign) != std::string::npos) access.emplace(code, true);
  }
}

void take_location(const json& location, Facts& facts) {
  if (facts.building.empty()) facts.building = text_of(location, "name");
  const auto north = number_of(location, "latitude"), east = number_of(location, "longitude");
  if (north && east && facts.latitude.empty() && text_of(location, "external_identifier_type") != by_postcode) {
    facts.latitude = fmt::format("{}", *north);
    facts.longitude = fmt::format("{}", *east);
  }
  for (const auto& address : list_of(location, "addresses")) {
    if (!address.is_object() || !facts.address.empty() || !facts.postcode.empty()) continue;
    facts.address = joined(text_of(address, "address_1"), text_of(address, "city"));
    facts.postcode = text_of(address, "postal_code");
  }
}

void take_cost(const json& service, Facts& facts) {
  for (const auto& option : list_of(service, "cost_options")) {
    if (!option.is_object()) continue;
    const auto amount = number_of(option, "amount");
    const std::string about = text_of(option, "amount_description"), who = text_of(option, "option");
    if (facts.cost_kind.empty()) facts.cost_kind = amount && *amount > 0 ? "pay" : amount ? "free" : "";
    std::string words = about;
    if (amount && *amount > 0) words = fmt::format("£{:.2f}{}{}{}", *amount, about.empty() ? "" : " ", about, who.empty() ? "" : " (" + who + ")");
    facts.cost = joined(facts.cost, words);
  }
  if (facts.cost.empty()) facts.cost = text_of(service, "fees");
}

/// Terms of our own lists and texts, and terms whose name is a label of them.
void take_attributes(const json& service, const PlaceLists& lists, Facts& facts) {
  for (const auto& attribute : list_of(service, "attributes")) {
    const json* term = attribute.is_object() ? object_of(attribute, "taxonomy_term") : nullptr;
    if (term == nullptr) continue;
    const std::string taxonomy = text_of(*term, "taxonomy"), code = text_of(*term, "term"), name = text_of(*term, "name");
    if (taxonomy == text_taxonomy) {
      const auto texts = text_fields();
      if (std::ranges::find(texts, code) != texts.end()) facts.*directory::field_named(code)->value = text_of(*term, "description");
      continue;
    }
    for (const auto& known : taxonomies()) {
      std::string& value = facts.*directory::field_named(known.field)->value;
      const std::string found = taxonomy == known.name && (lists.*known.list).has(code) ? code : (lists.*known.list).code_for_label(name);
      if (found.empty() || (known.field == "kind" && !value.empty())) continue;
      if (known.field == "cost_kind") value = found;
      else value += (value.empty() ? "" : ",") + found;
    }
  }
}

void take_contacts(const json& service, Facts& facts) {
  const auto phone = [&](const json& holder) {
    for (const auto& each : list_of(holder, "phones"))
      if (each.is_object() && facts.phone.empty()) facts.phone = text_of(each, "number");
  };
  for (const auto& contact : list_of(service, "contacts")) {
    if (!contact.is_object()) continue;
    if (facts.welcomer.empty()) facts.welcomer = text_of(contact, "name");
    phone(contact);
  }
  phone(service);
}

}  // namespace

int minutes_of_clock(std::string_view clock) {
  if (clock.size() < 5 || clock[2] != ':') return -1;
  const auto hour = parse_number(clock.substr(0, 2)), minute = parse_number(clock.substr(3, 2));
  return hour && minute && *hour >= 0 && *hour < 24 && *minute >= 0 && *minute < 60 ? static_cast<int>(*hour * 60 + *minute) : -1;
}

std::string text_of(const json& object, std::string_view name) {
  const auto found = object.find(std::string{name});
  return found != object.end() && found->is_string() ? clean_utf8(std::string{trim(found->get_ref<const std::string&>())}) : "";
}

Facts facts_of(const json& service, const PlaceLists& lists, std::vector<std::string>& notes) {
  Facts facts;
  facts.name = text_of(service, "name");
  facts.what_happens = text_of(service, "description");
  facts.website = text_of(service, "url");
  facts.email = text_of(service, "email");
  facts.minimum_age = age_of(service, "minimum_age");
  facts.maximum_age = age_of(service, "maximum_age");
  if (const json* organisation = object_of(service, "organization")) facts.organisation = text_of(*organisation, "name");
  std::vector<directory::Session> sessions;
  for (const auto& schedule : list_of(service, "schedules"))
    if (schedule.is_object()) take_schedule(schedule, facts, sessions);
  facts.sessions = write_sessions(sessions);
  std::map<std::string, bool> access;
  for (const auto& at : list_of(service, "service_at_locations"))
    if (const json* location = at.is_object() ? object_of(at, "location") : nullptr) {
      take_location(*location, facts);
      take_access(*location, lists, access);
    }
  facts.access_facts = directory::write_access(access);
  take_attributes(service, lists, facts);
  take_cost(service, facts);
  take_contacts(service, facts);
  if (facts.kind.empty()) {
    facts.kind = "group";
    notes.push_back(t("What kind of place it is was not told: taken as a group"));
  }
  if (facts.what_happens.empty()) facts.what_happens = facts.name;
  return tidied(std::move(facts), lists);
}

void leave_out_problems(Facts& facts, const PlaceLists& lists, std::vector<std::string>& notes) {
  for (const auto& field : directory::fields()) {
    std::string& value = facts.*field.value;
    if (characters_in(value) <= field.longest) continue;
    std::size_t bytes = 0;
    for (std::size_t characters = 1; characters < field.longest; ++characters)
      do ++bytes;
      while (bytes < value.size() && (value[bytes] & 0xC0) == 0x80);
    value = value.substr(0, bytes) + "…";
    notes.push_back(t("{0} was longer than {1} characters and was shortened", t(field.label), field.longest));
  }
  for (const auto& problem : problems_of(facts, lists)) {
    const auto* field = directory::field_named(problem.field);
    if (field == nullptr || field->name == "name" || field->name == "kind" || (facts.*field->value).empty()) continue;
    (facts.*field->value).clear();
    if (field->name == "latitude" || field->name == "longitude") facts.latitude.clear(), facts.longitude.clear();
    notes.push_back(t("{0} was left out: {1}", t(field->label), problem.sentence));
  }
}

}  // namespace stepwise::open_referral
