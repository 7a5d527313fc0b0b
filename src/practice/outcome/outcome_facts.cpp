// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "practice/outcome/outcome_rows.hpp"

namespace stepwise::outcome {
namespace {

std::string day(const std::optional<Date>& date) { return date ? date->iso() : ""; }
std::string number(const std::optional<int>& number) { return number ? std::to_string(*number) : ""; }

}  // namespace

Facts facts_of(const Outcome& o) {
  return {{"issue", o.issue},
          {"matters", o.matters},
          {"working", o.working},
          {"not_working", o.not_working},
          {"others_see", o.others_see},
          {"importance", number(o.importance)},
          {"confidence", number(o.confidence)},
          {"person_agreed", o.person_agreed},
          {"agreed_with", o.agreed_with},
          {"success", o.success},
          {"words", o.words},
          {"wording", o.wording},
          {"important_to", o.important_to},
          {"important_for", o.important_for},
          {"influence", o.influence},
          {"tests", joined(o.tests)},
          {"noticed", joined(o.noticed)},
          {"noticed_why", o.noticed_why},
          {"specified", joined(o.specified)},
          {"aspiration", o.aspiration},
          {"findings", joined(o.findings)},
          {"none_because", o.none_because},
          {"direction", o.direction},
          {"paid_because", o.paid_because},
          {"by_on", day(o.by_on)},
          {"look_on", o.look_on.iso()},
          {"tested_on", day(o.tested_on)},
          {"agreed_on", day(o.agreed_on)},
          {"closed_on", day(o.closed_on)},
          {"closed_as", o.closed_as},
          {"closed_why", o.closed_why},
          {"of_carer", o.of_carer ? "yes" : ""},
          {"worker", o.owner.worker_name},
          {"team", o.owner.team_name}};
}

Facts facts_of(const Action& a) {
  return {{"what", a.what},
          {"measure", a.measure},
          {"achievable", a.achievable},
          {"first_step", a.first_step},
          {"by_on", a.by_on.iso()},
          {"look_on", day(a.look_on)},
          {"owner_kind", a.owner_kind},
          {"owner_name", a.owner_name},
          {"resource", a.resource},
          {"resource_pence", a.resource_pence ? std::to_string(*a.resource_pence) : ""},
          {"status", a.status},
          {"status_why", a.status_why}};
}

std::string json_of(const Facts& facts) {
  auto json = nlohmann::json::object();
  for (const auto& [name, value] : facts)
    if (!value.empty()) json[name] = value;
  return json.dump();
}

Facts facts_from(std::string_view text) {
  Facts facts;
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return facts;
  for (const auto& [name, value] : json.items())
    if (value.is_string()) facts.emplace_back(name, value.get<std::string>());
  return facts;
}

}  // namespace stepwise::outcome
