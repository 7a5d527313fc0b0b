// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/contact_audit.hpp"

#include <nlohmann/json.hpp>

namespace stepwise::front_door {
namespace {

std::string day(const std::optional<Date>& date) { return date ? date->iso() : ""; }

std::string joined(const std::vector<std::string>& codes) {
  std::string all;
  for (const auto& code : codes) all += (all.empty() ? "" : ", ") + code;
  return all;
}

}  // namespace

std::string reminder_payload(const Contact& contact) {
  return nlohmann::json{{"contact", contact.reference}, {"due_on", day(contact.follow_up_due_on)}}.dump();
}

std::string recorded_json(const Contact& contact) {
  const Conversation& said = contact.conversation;
  return nlohmann::json{{"received_at", said.received_at.value_or(contact.recorded_at).iso()},
                        {"channel", said.channel},
                        {"safety", said.safety},
                        {"resolution", said.resolution},
                        {"secondary", said.secondary},
                        {"legal_status", said.legal_status},
                        {"route_of_access", said.route_of_access},
                        {"follow_up_due_on", day(contact.follow_up_due_on)}}
      .dump();
}

std::vector<std::pair<std::string, std::string>> field_values(const Contact& contact) {
  const Conversation& said = contact.conversation;
  return {{"received", said.received_at ? said.received_at->iso() : ""},
          {"channel", said.channel},
          {"contacting_person", said.contacting_person},
          {"contacting_name", said.contacting_name},
          {"agreed_to_talk", said.agreed_to_talk},
          {"what_i_want", said.what_i_want},
          {"what_i_expect", said.what_i_expect},
          {"my_life_now", said.my_life_now},
          {"what_is_working", said.what_is_working},
          {"people_and_places", said.people_and_places},
          {"safety", said.safety},
          {"safety_action", said.safety_action},
          {"resolution", said.resolution},
          {"secondary", joined(said.secondary)},
          {"what_was_done", said.what_was_done},
          {"legal_status", said.legal_status},
          {"route_of_access", said.route_of_access},
          {"closed_on", day(contact.closed_on)},
          {"follow_up_due_on", day(contact.follow_up_due_on)},
          {"follow_up_result", contact.follow_up.result},
          {"followed_up_on", day(contact.follow_up.on)},
          {"follow_up_note", contact.follow_up.note}};
}

std::pair<std::string, std::string> changed_json(const Contact& before, const Contact& after) {
  auto was = nlohmann::json::object(), is = nlohmann::json::object();
  const auto old_values = field_values(before), new_values = field_values(after);
  for (std::size_t i = 0; i < old_values.size(); ++i) {
    if (old_values[i].second == new_values[i].second) continue;
    was[old_values[i].first] = old_values[i].second;
    is[new_values[i].first] = new_values[i].second;
  }
  return {was.dump(), is.dump()};
}

}  // namespace stepwise::front_door
