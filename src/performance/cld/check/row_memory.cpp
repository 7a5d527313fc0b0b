// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/row_check.hpp"
#include "performance/cld/check/sentence.hpp"

namespace stepwise::cld {
namespace {

constexpr std::size_t most_values = 10'000;  // of one field, counted by themselves
constexpr std::uint64_t council_seed = 21, own_id_seed = 22, nhs_seed = 23, provider_seed = 24;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t more) {
  hash = (hash ^ more) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 29);
}

std::uint64_t mixed(std::uint64_t hash, std::optional<std::int32_t> day) { return mixed(hash, day ? static_cast<std::uint64_t>(static_cast<std::uint32_t>(*day)) : ~std::uint64_t{0}); }

}  // namespace

/// Keeps what makes the row an event (cld.md 8.5, for joined submissions), and who is in the file and who is linked to.
void RowCheck::remember(const RowDays& days, const RowFacts& facts) {
  const std::uint64_t council = hash_text(at(la_).value, council_seed);
  const std::string_view own = at(person_).value, nhs = at(nhs_).value;
  if (!own.empty()) {
    const auto who = mixed(council, hash_text(own, own_id_seed));
    if (seen.people.empty() || seen.people.back() != who) seen.people.push_back(who);
  }
  for (const int link : links_)
    if (!at(link).value.empty() && at(link).problem != Problem::own_link) seen.links.push_back({mixed(council, hash_text(at(link).value, own_id_seed)), row_, link});
  if (!days.start || facts.client == Client::by_association || facts.event == Event::unknown || (own.empty() && nhs.empty())) return;
  const bool service = facts.event == Event::service;
  std::uint64_t what = mixed(council, nhs.empty() ? hash_text(own, own_id_seed) : hash_text(nhs, nhs_seed));
  what = mixed(mixed(mixed(what, days.period_end), meaning(client_)), static_cast<std::uint64_t>(facts.event));
  if (facts.event == Event::request && route_ != no_field) what = mixed(what, meaning(route_));
  if (facts.event == Event::assessment && assessment_ != no_field) what = mixed(what, meaning(assessment_));
  if (service) what = mixed(mixed(what, meaning(service_)), meaning(component_));
  const std::uint64_t identity = mixed(what, days.start);
  seen.events.push_back({service ? identity : mixed(identity, days.end), row_});
  if (!service || (days.end && *days.end < *days.start)) return;
  what = mixed(what, meaning(mechanism_));
  if (location_ != no_field) what = mixed(what, hash_text(at(location_).value, provider_seed));
  seen.services.push_back({what, row_, *days.start, days.end.value_or(still_open)});
}

/// Counts a value for the national layout. Of personal fields and descriptions no value is kept (cld.md 3).
void RowCheck::count_value(int field, Status status, Problem problem) {
  const Field& about = table_.fields()[static_cast<std::size_t>(field)];
  const std::string_view value = at(field).value;
  std::string shown = value.empty() || about.name == "Event_Description" ? std::string{"NULL"} : about.personal ? std::string{"N/A - PID"} : shown_value(value);
  const auto key_of = [&](const std::string& text) {
    key_.assign(shown_council_);
    for (const int part : {field, static_cast<int>(status), check_code(problem) + 10}) (key_ += '\x1F') += std::to_string(part);
    (key_ += '\x1F') += text;
  };
  key_of(shown);
  auto found = values.find(key_);
  if (found == values.end() && values_kept_[static_cast<std::size_t>(field)]++ >= most_values) {
    key_of("(other values)");
    found = values.find(key_);
  }
  if (found == values.end()) values.emplace(key_, 1);
  else ++found->second;
}

}  // namespace stepwise::cld
