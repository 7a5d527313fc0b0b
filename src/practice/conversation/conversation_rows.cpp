// SPDX-License-Identifier: Apache-2.0
#include "practice/conversation/conversation_rows.hpp"

#include <nlohmann/json.hpp>

#include "practice/person/person.hpp"
#include "store/rows.hpp"

namespace stepwise::conversation {
namespace {

std::string day(const std::optional<Date>& date) { return date ? date->iso() : ""; }

}  // namespace

Conversation conversation_of(const store::Row& row) {
  Conversation made;
  made.id = row.integer("conversation_id");
  made.reference = row.text("reference");
  made.version = row.integer("version");
  made.which = which_from(row.integer("which")).value_or(Which::listen);
  made.opened_on = row.date("opened_on");
  made.recorded_at = row.instant("recorded_at");
  made.opened_by = row.text("opened_by_name");
  made.opened_by_role = row.text("opened_by_role");
  made.owner = {maybe_id<StaffId>(row, "worker_id"), row.text("worker_name"), "", maybe_id<TeamId>(row, "team_id"), row.text("team_name")};
  made.contact_reference = row.text("contact_reference");
  made.before_reference = row.text("before_reference");
  made.said = {row.text("what_matters"), row.text("strengths"), row.text("connections"), row.text("must_change"), row.text("good_life"), row.text("planning_with")};
  made.tested_by = row.text("tested_by");
  made.tested_words = row.text("tested_words");
  made.why_in_crisis = row.text("why_in_crisis");
  made.next_on = row.date("next_on");
  made.ends_by = row.maybe_date("ends_by");
  made.ends_by_reason = row.text("ends_by_reason");
  made.ended_on = row.maybe_date("ended_on");
  made.ending = row.text("ending");
  made.ending_note = row.text("ending_note");
  made.ended_by = row.text("ended_by_name");
  return made;
}

Entry entry_of(const store::Row& row) { return {row.date("happened_on"), row.instant("recorded_at"), row.text("how"), row.text("words"), row.text("by_name")}; }

Step step_of(const store::Row& row) {
  return {row.integer("step_id"), row.text("who"), row.text("what"), row.date("by_on"), Money{row.integer("money_pence")}, row.text("approved_by"), row.text("added_by_name"),
          row.maybe_date("done_on"), row.text("done_note"), row.text("done_by_name")};
}

Footing footing_of(const store::Row& row) { return {row.text("legal_status"), row.text("reason"), row.instant("set_at"), row.text("set_by_name")}; }

OpenLine open_line_of(const store::Row& row, Date today) {
  Conversation about;
  about.next_on = row.date("next_on");
  about.ends_by = row.maybe_date("ends_by");
  if (const auto by = row.maybe_date("step_on")) {
    about.steps.emplace_back();
    about.steps.back().by_on = *by;
    about.steps.back().what = row.text("step_what");
  }
  person::Details names;
  names.given_name = row.text("given_name");
  names.family_name = row.text("family_name");
  return {.reference = row.text("reference"),
          .which = which_from(row.integer("which")).value_or(Which::listen),
          .owner = {maybe_id<StaffId>(row, "worker_id"), row.text("worker_name"), "", maybe_id<TeamId>(row, "team_id"), row.text("team_name")},
          .opened_on = row.date("opened_on"),
          .next = next_of(about).value_or(Next{}),
          .state = state_of(about, today),
          .person_reference = row.text("person_reference"),
          .person_name = person::full_name(names),
          .died = !row.is_null("died_on")};
}

std::vector<std::pair<std::string, std::string>> field_values(const Conversation& conversation) {
  const Said& said = conversation.said;
  return {{"what_matters", said.what_matters},
          {"strengths", said.strengths},
          {"connections", said.connections},
          {"must_change", said.must_change},
          {"good_life", said.good_life},
          {"planning_with", said.planning_with},
          {"next_on", conversation.next_on.iso()},
          {"ends_by", day(conversation.ends_by)},
          {"ends_by_reason", conversation.ends_by_reason},
          {"worker", conversation.owner.name},
          {"team", conversation.owner.team_name},
          {"ended_on", day(conversation.ended_on)},
          {"ending", conversation.ending},
          {"ending_note", conversation.ending_note},
          {"legal_status", std::string{footing_of(conversation)}}};
}

std::string opened_json(const Conversation& conversation) {
  nlohmann::json json{{"conversation", number_of(conversation.which)}, {"opened_on", conversation.opened_on.iso()}, {"next_on", conversation.next_on.iso()},
                      {"legal_status", footing_of(conversation)}, {"worker", conversation.owner.name}};
  if (conversation.ends_by) json["ends_by"] = conversation.ends_by->iso();
  if (!conversation.tested_by.empty()) json["tested_by"] = conversation.tested_by;
  return json.dump();
}

std::pair<std::string, std::string> changed_json(const Conversation& before, const Conversation& after) {
  auto was = nlohmann::json::object(), is = nlohmann::json::object();
  const auto old_values = field_values(before), new_values = field_values(after);
  for (std::size_t i = 0; i < old_values.size(); ++i) {
    if (old_values[i].second == new_values[i].second) continue;
    was[old_values[i].first] = old_values[i].second;
    is[new_values[i].first] = new_values[i].second;
  }
  return {was.dump(), is.dump()};
}

std::string step_json(const Step& step) {
  nlohmann::json json{{"who", step.who}, {"by_on", step.by_on.iso()}, {"money_pence", step.money.pence}};
  if (!step.approved_by.empty()) json["approved_by"] = step.approved_by;
  return json.dump();
}

}  // namespace stepwise::conversation
