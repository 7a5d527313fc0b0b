// SPDX-License-Identifier: Apache-2.0
#include "community/introduction/introduction_rows.hpp"

#include <nlohmann/json.hpp>

#include "store/rows.hpp"

namespace stepwise::introduction {
namespace {

std::string day(const std::optional<Date>& date) { return date ? date->iso() : ""; }

std::vector<std::pair<const char*, std::string>> values_of(const Introduction& one) {
  const FollowUp last = one.follow_ups.empty() ? FollowUp{} : one.follow_ups.back();
  return {{"made_on", day(one.telling.made_on)},
          {"to_kind", one.telling.to_kind},
          {"place", one.telling.place_reference},
          {"to_name", one.telling.to_name},
          {"to_whom", one.telling.to_whom},
          {"wanted", one.telling.wanted},
          {"why", one.telling.why},
          {"met_together", one.telling.met_together},
          {"owner", one.owner_name},
          {"next_on", day(one.next_on)},
          {"follow_ups", std::to_string(one.follow_ups.size())},
          {"last_result", last.result},
          {"said", last.said},
          {"learnt", last.learnt},
          {"contributor", one.contributor},
          {"contributor_on", day(one.contributor_on)},
          {"brings", one.brings},
          {"ended_on", day(one.ended_on)},
          {"end_reason", one.end_reason}};
}

}  // namespace

Introduction introduction_of(const store::Row& row) {
  Introduction one;
  one.id = row.integer("introduction_id");
  one.reference = row.text("reference");
  one.version = row.integer("version");
  one.telling = {.to_kind = row.text("to_kind"), .place_reference = row.text("place_reference"), .to_name = row.text("to_name"), .to_whom = row.text("to_whom"),
                 .wanted = row.text("wanted"), .contact_reference = row.text("contact_reference"), .why = row.text("why"), .met_together = row.text("met_together"),
                 .made_on = row.date("made_on")};
  one.by = {maybe_id<StaffId>(row, "introduced_by_id"), row.text("introduced_by_name"), row.text("introduced_by_role"), maybe_id<TeamId>(row, "team_id"), row.text("team_name")};
  one.owner = maybe_id<StaffId>(row, "owner_id");
  one.owner_name = row.text("owner_name");
  one.next_on = row.maybe_date("next_on");
  one.contributor = row.text("contributor");
  one.contributor_on = row.maybe_date("contributor_on");
  one.brings = row.text("brings");
  one.ended_on = row.maybe_date("ended_on");
  one.end_reason = row.text("end_reason");
  one.recorded_at = row.instant("recorded_at");
  one.amended_reason = row.text("amended_reason");
  return one;
}

FollowUp follow_up_of(const store::Row& row) {
  return {row.date("asked_on"), row.text("result"), row.text("said"), row.text("learnt"), row.text("asked_by_name"), maybe_id<StaffId>(row, "asked_by_id")};
}

std::string recorded_json(const Introduction& introduction) {
  auto json = nlohmann::json::object();
  for (const auto& [name, value] : values_of(introduction))
    if (!value.empty() && std::string_view{name} != "wanted") json[name] = value;
  return json.dump();
}

std::pair<std::string, std::string> changed_json(const Introduction& before, const Introduction& after) {
  auto was = nlohmann::json::object(), is = nlohmann::json::object();
  const auto old_values = values_of(before), new_values = values_of(after);
  for (std::size_t i = 0; i < old_values.size(); ++i)
    if (old_values[i].second != new_values[i].second) was[old_values[i].first] = old_values[i].second, is[new_values[i].first] = new_values[i].second;
  return {was.dump(), is.dump()};
}

}  // namespace stepwise::introduction
