// SPDX-License-Identifier: Apache-2.0
#include "practice/outcome/outcome_rows.hpp"

#include "base/text.hpp"
#include "sql/outcome.hpp"

namespace stepwise::outcome {
namespace {

namespace sql = stepwise::sql::outcome;

std::optional<int> small_number(const store::Row& row, std::string_view column) {
  const auto number = row.maybe_integer(column);
  return number ? std::optional{static_cast<int>(*number)} : std::nullopt;
}

void put_steps(const store::Row& row, Outcome& outcome) {
  outcome.issue = row.text("issue");
  outcome.matters = row.text("matters");
  outcome.working = row.text("working");
  outcome.not_working = row.text("not_working");
  outcome.others_see = row.text("others_see");
  outcome.importance = small_number(row, "importance");
  outcome.confidence = small_number(row, "confidence");
  outcome.person_agreed = row.text("person_agreed");
  outcome.agreed_with = row.text("agreed_with");
  outcome.success = row.text("success");
  outcome.words = row.text("words");
  outcome.wording = row.text("wording");
  outcome.important_to = row.text("important_to");
  outcome.important_for = row.text("important_for");
  outcome.influence = row.text("influence");
  outcome.tests = codes_of(row.text("tests"));
  outcome.noticed = codes_of(row.text("noticed"));
  outcome.noticed_why = row.text("noticed_why");
  outcome.none_because = row.text("none_because");
  outcome.paid_because = row.text("paid_because");
}

}  // namespace

std::string joined(const std::vector<std::string>& codes) {
  std::string all;
  for (const auto& code : codes) all += (all.empty() ? "" : " ") + code;
  return all;
}

std::vector<std::string> codes_of(std::string_view joined) {
  std::vector<std::string> codes;
  for (const auto part : split(joined, ' '))
    if (!part.empty()) codes.emplace_back(part);
  return codes;
}

Outcome outcome_of(const store::Row& row) {
  Outcome outcome;
  put_steps(row, outcome);
  outcome.id = row.integer("outcome_id");
  outcome.reference = row.text("reference");
  outcome.version = row.integer("version");
  outcome.specified = codes_of(row.text("specified"));
  outcome.aspiration = row.text("aspiration");
  outcome.findings = codes_of(row.text("findings"));
  outcome.findings_to = static_cast<int>(row.integer("findings_to"));
  outcome.findings_for = static_cast<int>(row.integer("findings_for"));
  outcome.direction = row.text("direction");
  outcome.by_on = row.maybe_date("by_on");
  outcome.look_on = row.date("look_on");
  outcome.tested_on = row.maybe_date("tested_on");
  outcome.agreed_on = row.maybe_date("agreed_on");
  outcome.closed_on = row.maybe_date("closed_on");
  outcome.closed_as = row.text("closed_as");
  outcome.closed_why = row.text("closed_why");
  outcome.changed_because = row.text("changed_because");
  outcome.owner = {sheet::maybe_id<StaffId>(row, "worker_id"), row.text("worker_name"), row.text("worker_role"), sheet::maybe_id<TeamId>(row, "team_id"), row.text("team_name")};
  outcome.begun_on = row.date("begun_on");
  outcome.of_carer = row.flag("of_carer");
  return outcome;
}

Probe probe_of(const store::Row& row) { return {row.text("question"), row.text("answer"), row.date("asked_on"), row.text("asked_by")}; }

Barrier barrier_of(const store::Row& row) { return {row.text("reference"), row.text("kind"), row.text("words"), row.text("accepted_why"), row.maybe_date("gone_on")}; }

Action action_of(const store::Row& row) {
  Action action;
  action.id = row.integer("action_id");
  action.reference = row.text("reference");
  action.version = row.integer("version");
  action.what = row.text("what");
  action.measure = row.text("measure");
  action.achievable = row.text("achievable");
  action.first_step = row.text("first_step");
  action.by_on = row.date("by_on");
  action.look_on = row.maybe_date("look_on");
  action.owner_kind = row.text("owner_kind");
  action.owner_name = row.text("owner_name");
  action.worker = sheet::maybe_id<StaffId>(row, "worker_id");
  action.team = sheet::maybe_id<TeamId>(row, "team_id");
  action.resource = row.text("resource");
  action.resource_pence = row.maybe_integer("resource_pence");
  action.barrier = row.text("barrier");
  action.status = row.text("status");
  action.status_on = row.date("status_on");
  action.status_why = row.text("status_why");
  action.recorded_by = row.text("recorded_by");
  return action;
}

void insert_row(store::WriteTx& tx, PersonId person, const Outcome& o, Instant at) {
  tx.run(sql::outcome_insert,
         {{"person_id", person}, {"outcome_id", o.id}, {"reference", o.reference}, {"version", o.version}, {"issue", o.issue}, {"matters", o.matters}, {"working", o.working},
          {"not_working", o.not_working}, {"others_see", o.others_see}, {"importance", o.importance}, {"confidence", o.confidence}, {"person_agreed", o.person_agreed},
          {"agreed_with", o.agreed_with}, {"success", o.success}, {"words", o.words}, {"wording", o.wording}, {"important_to", o.important_to}, {"important_for", o.important_for},
          {"influence", o.influence}, {"tests", joined(o.tests)}, {"noticed", joined(o.noticed)}, {"noticed_why", o.noticed_why}, {"specified", joined(o.specified)},
          {"aspiration", o.aspiration}, {"findings", joined(o.findings)}, {"findings_to", o.findings_to}, {"findings_for", o.findings_for}, {"none_because", o.none_because},
          {"direction", o.direction}, {"paid_because", o.paid_because}, {"by_on", o.by_on}, {"look_on", o.look_on}, {"tested_on", o.tested_on}, {"agreed_on", o.agreed_on},
          {"closed_on", o.closed_on}, {"closed_as", o.closed_as}, {"closed_why", o.closed_why}, {"changed_because", o.changed_because}, {"worker_id", o.owner.worker},
          {"worker_name", o.owner.worker_name}, {"worker_role", o.owner.worker_role}, {"team_id", o.owner.team}, {"team_name", o.owner.team_name}, {"begun_on", o.begun_on},
          {"wording_key", wording_key(shown_words(o))}, {"of_carer", o.of_carer ? 1 : 0}, {"recorded_at", at}});
}

bool update_row(store::WriteTx& tx, PersonId person, const Outcome& o) {
  return tx.run(sql::outcome_update,
                {{"person_id", person}, {"outcome_id", o.id}, {"version", o.version}, {"issue", o.issue}, {"matters", o.matters}, {"working", o.working},
                 {"not_working", o.not_working}, {"others_see", o.others_see}, {"importance", o.importance}, {"confidence", o.confidence}, {"person_agreed", o.person_agreed},
                 {"agreed_with", o.agreed_with}, {"success", o.success}, {"words", o.words}, {"wording", o.wording}, {"important_to", o.important_to},
                 {"important_for", o.important_for}, {"influence", o.influence}, {"tests", joined(o.tests)}, {"noticed", joined(o.noticed)}, {"noticed_why", o.noticed_why},
                 {"specified", joined(o.specified)}, {"aspiration", o.aspiration}, {"findings", joined(o.findings)}, {"findings_to", o.findings_to},
                 {"findings_for", o.findings_for}, {"none_because", o.none_because}, {"direction", o.direction}, {"paid_because", o.paid_because}, {"by_on", o.by_on},
                 {"look_on", o.look_on}, {"tested_on", o.tested_on}, {"agreed_on", o.agreed_on}, {"closed_on", o.closed_on}, {"closed_as", o.closed_as},
                 {"closed_why", o.closed_why}, {"changed_because", o.changed_because}, {"worker_id", o.owner.worker}, {"worker_name", o.owner.worker_name},
                 {"worker_role", o.owner.worker_role}, {"team_id", o.owner.team}, {"team_name", o.owner.team_name}, {"wording_key", wording_key(shown_words(o))},
                 {"of_carer", o.of_carer ? 1 : 0}}) > 0;
}

void insert_row(store::WriteTx& tx, PersonId person, std::int64_t outcome, const Probe& probe) {
  tx.run(sql::probe_insert, {{"person_id", person}, {"outcome_id", outcome}, {"probe_id", tx.next_id("outcome_probe")}, {"question", probe.question}, {"answer", probe.answer},
                             {"asked_on", probe.asked_on}, {"asked_by", probe.asked_by}});
}

void insert_row(store::WriteTx& tx, PersonId person, std::int64_t outcome, const Barrier& barrier) {
  tx.run(sql::barrier_insert, {{"person_id", person}, {"outcome_id", outcome}, {"barrier_id", tx.next_id("outcome_barrier")}, {"reference", barrier.reference}, {"kind", barrier.kind},
                               {"words", barrier.words}, {"accepted_why", barrier.accepted_why}, {"gone_on", barrier.gone_on}});
}

void insert_row(store::WriteTx& tx, PersonId person, std::int64_t outcome, const Action& a, Instant at) {
  tx.run(sql::action_insert, {{"person_id", person}, {"outcome_id", outcome}, {"action_id", a.id}, {"reference", a.reference}, {"version", a.version}, {"what", a.what},
                              {"measure", a.measure}, {"achievable", a.achievable}, {"first_step", a.first_step}, {"by_on", a.by_on}, {"look_on", a.look_on},
                              {"owner_kind", a.owner_kind}, {"owner_name", a.owner_name}, {"worker_id", a.worker}, {"team_id", a.team}, {"resource", a.resource},
                              {"resource_pence", a.resource_pence}, {"barrier", a.barrier}, {"status", a.status}, {"status_on", a.status_on}, {"status_why", a.status_why},
                              {"recorded_by", a.recorded_by}, {"recorded_at", at}});
}

bool update_row(store::WriteTx& tx, PersonId person, const Action& a) {
  return tx.run(sql::action_update, {{"person_id", person}, {"action_id", a.id}, {"version", a.version}, {"what", a.what}, {"measure", a.measure}, {"achievable", a.achievable},
                                     {"first_step", a.first_step}, {"by_on", a.by_on}, {"look_on", a.look_on}, {"owner_kind", a.owner_kind}, {"owner_name", a.owner_name},
                                     {"worker_id", a.worker}, {"team_id", a.team}, {"resource", a.resource}, {"resource_pence", a.resource_pence}, {"barrier", a.barrier},
                                     {"status", a.status}, {"status_on", a.status_on}, {"status_why", a.status_why}}) > 0;
}

}  // namespace stepwise::outcome
