// SPDX-License-Identifier: Apache-2.0
#include "practice/discharge/discharge_rows.hpp"

#include <nlohmann/json.hpp>

#include "practice/person/person.hpp"
#include "store/rows.hpp"

namespace stepwise::discharge {
namespace {

std::string day(const std::optional<Date>& date) { return date ? date->iso() : ""; }

std::vector<std::pair<std::string, std::string>> values_of(const Discharge& discharge) {
  const Notice& notice = discharge.notice;
  std::string delays;
  for (const auto& delay : discharge.delays) delays += (delays.empty() ? "" : ", ") + delay.from_on.iso() + " " + delay.reason;
  return {{"notice", notice.kind}, {"hospital", notice.hospital}, {"ward", notice.ward}, {"admitted_on", day(notice.admitted_on)},
          {"admission", notice.admission}, {"expected_on", day(notice.expected_on)}, {"sent_by", notice.sent_by}, {"consent", notice.consent},
          {"continuing_care", notice.continuing_care}, {"why", notice.why}, {"assessment_notice_on", day(discharge.assessment_notice_on)},
          {"discharge_notice_on", day(discharge.discharge_notice_on)}, {"ready_on", day(discharge.ready_on)}, {"delays", delays},
          {"left_on", day(discharge.left_on)}, {"destination", discharge.destination}, {"pathway", discharge.pathway},
          {"referred_for_help", discharge.referred_for_help ? "yes" : "no"}, {"died_on", day(discharge.died_on)},
          {"withdrawn_on", day(discharge.withdrawn_on)}, {"withdrawn_reason", discharge.withdrawn_reason},
          {"followed_up_on", day(discharge.followed_up_on)}, {"follow_up_words", discharge.follow_up_words}, {"team", discharge.owner.team_name},
          {"worker", discharge.owner.worker_name}, {"next_on", day(discharge.next_on)}, {"next_step", discharge.next_step}};
}

Notice notice_of(const store::Row& row) {
  return {.kind = row.text("notice_kind"), .hospital = row.text("hospital"), .ward = row.text("ward"), .admitted_on = row.date("admitted_on"),
          .expected_on = row.maybe_date("expected_on"), .received_on = row.date("notice_received_on"), .admission = row.text("admission"),
          .consent = row.text("consent"), .continuing_care = row.text("continuing_care"), .sent_by = row.text("sent_by"),
          .nhs_number = row.text("nhs_number_sent"), .why = row.text("why")};
}

}  // namespace

Discharge discharge_of(const store::Row& row) {
  Discharge discharge;
  discharge.id = row.integer("discharge_id");
  discharge.reference = row.text("reference");
  discharge.version = row.integer("version");
  discharge.notice = notice_of(row);
  discharge.assessment_notice_on = row.maybe_date("assessment_notice_on");
  discharge.discharge_notice_on = row.maybe_date("discharge_notice_on");
  discharge.ready_on = row.maybe_date("ready_on");
  discharge.left_on = row.maybe_date("left_on");
  discharge.died_on = row.maybe_date("died_on");
  discharge.withdrawn_on = row.maybe_date("withdrawn_on");
  discharge.followed_up_on = row.maybe_date("followed_up_on");
  discharge.withdrawn_reason = row.text("withdrawn_reason");
  discharge.destination = row.text("destination");
  discharge.pathway = row.text("pathway");
  discharge.follow_up_words = row.text("follow_up_words");
  discharge.referred_for_help = row.flag("referred_for_help");
  discharge.owner = {maybe_id<TeamId>(row, "team_id"), row.text("team_name"), maybe_id<StaffId>(row, "worker_id"), row.text("worker_name")};
  discharge.next_on = row.maybe_date("next_on");
  discharge.next_step = row.text("next_step");
  discharge.recorded_at = row.instant("recorded_at");
  discharge.person_died_on = row.maybe_date("person_died_on");
  return discharge;
}

BoardLine line_of(const store::Row& row) {
  person::Details names;
  names.given_name = row.text("given_name");
  names.family_name = row.text("family_name");
  return {discharge_of(row), row.id<PersonId>("person_id"), row.text("person_reference"), person::full_name(names)};
}

std::pair<std::string, std::string> changed_json(const Discharge& before, const Discharge& after) {
  auto was = nlohmann::json::object(), is = nlohmann::json::object();
  const auto old_values = values_of(before), new_values = values_of(after);
  for (std::size_t i = 0; i < old_values.size(); ++i) {
    if (old_values[i].second == new_values[i].second) continue;
    was[old_values[i].first] = old_values[i].second;
    is[new_values[i].first] = new_values[i].second;
  }
  return {was.dump(), is.dump()};
}

std::string whole_json(const Discharge& discharge) {
  auto is = nlohmann::json::object();
  for (const auto& [name, value] : values_of(discharge))
    if (!value.empty()) is[name] = value;
  return is.dump();
}

}  // namespace stepwise::discharge
