// SPDX-License-Identifier: Apache-2.0
#include "practice/assessment/assessment_rows.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "store/rows.hpp"

namespace stepwise::assessment {
namespace {

std::string day(const std::optional<Date>& date) { return date ? date->iso() : ""; }

void read_around(const store::Row& row, Assessment& a) {
  a.held = {row.text("held"), row.text("method"), row.text("present"), row.text("advocate"), row.text("advocate_name"), row.text("interpreter"), row.text("knew_person")};
  a.around.impact_on_others = row.text("impact_on_others");
  a.around.fluctuates = row.text("fluctuates");
  a.around.other_help = row.text("other_help");
  a.around.information_given = row.text("information_given");
  a.around.specialist = row.text("specialist");
  a.around.specialist_words = row.text("specialist_words");
  a.around.health_care = row.text("health_care");
  a.around.health_care_words = row.text("health_care_words");
  a.around.health_care_on = row.maybe_date("health_care_on");
  a.around.judgement = row.text("judgement");
  a.around.what_next = row.text("what_next");
  a.urgent_on = row.maybe_date("urgent_on");
  a.urgent_words = row.text("urgent_words");
  a.refusal = {row.maybe_date("refused_on"), row.text("refused_words"), row.text("refused_capacity"), row.text("refused_risk")};
}

void read_end(const store::Row& row, Assessment& a) {
  a.signed_at = row.maybe_instant("signed_at");
  a.signed_by = row.text("signed_by");
  a.signed_role = row.text("signed_role");
  a.signed_number = static_cast<int>(row.integer("signed_number"));
  a.signed_story = row.text("signed_story");
  a.amending_since = row.maybe_date("amending_since");
  a.amend_reason = row.text("amend_reason");
  a.outcome = row.text("outcome");
  a.eligible_needs = row.text("eligible_needs");
  a.own_plan = row.text("own_plan");
  a.planner = maybe_id<StaffId>(row, "planner_id");
  a.planner_name = row.text("planner_name");
  a.planning_on = row.maybe_date("planning_on");
  a.closed_on = row.maybe_date("closed_on");
  a.closed_reason = row.text("closed_reason");
}

std::vector<std::pair<std::string, std::string>> values_of(const Assessment& a) {
  return {{"worker", a.worker.name},
          {"team", a.worker.team_name},
          {"due_on", a.due_on.iso()},
          {"held", a.held.where},
          {"method", a.held.method},
          {"present", a.held.present},
          {"advocate", a.held.advocate + " " + a.held.advocate_name},
          {"interpreter", a.held.interpreter},
          {"knew_person", a.held.knew_person},
          {"answers", a.story_reference},
          {"talked_on", day(a.talked_on)},
          {"impact_on_others", a.around.impact_on_others},
          {"fluctuates", a.around.fluctuates},
          {"other_help", a.around.other_help},
          {"information_given", a.around.information_given},
          {"specialist", a.around.specialist + " " + a.around.specialist_words},
          {"health_care", a.around.health_care + " " + a.around.health_care_words},
          {"health_care_on", day(a.around.health_care_on)},
          {"judgement", a.around.judgement},
          {"what_next", a.around.what_next},
          {"urgent_on", day(a.urgent_on)},
          {"urgent_words", a.urgent_words},
          {"refused_on", day(a.refusal.on)},
          {"refused_words", a.refusal.words},
          {"refused_capacity", a.refusal.capacity},
          {"refused_risk", a.refusal.risk},
          {"signed_by", a.signed_by},
          {"signed_number", std::to_string(a.signed_number)},
          {"amending_since", day(a.amending_since)},
          {"outcome", a.outcome},
          {"own_plan", a.own_plan},
          {"planner", a.planner_name},
          {"closed_on", day(a.closed_on)},
          {"closed_reason", a.closed_reason}};
}

nlohmann::json json_of(const Need& need) {
  return {{"code", need.code},           {"status", care_act::key_of(need.status)}, {"evidence", need.evidence}, {"informal_care", need.informal_care},
          {"informal_words", need.informal_words}, {"fluctuates", need.fluctuates},           {"risk", need.risk},         {"other_help", need.other_help}};
}

}  // namespace

void read_answers(const store::Row& row, Assessment& a) {
  if (const auto at = row.maybe_instant("talked_at")) a.talked_on = at->london_date();
  a.answers_newest = row.text("newest");
  if (const auto at = row.maybe_instant("newest_at")) a.answers_on = at->london_date();
}

Assessment assessment_of(const store::Row& row) {
  Assessment a;
  a.id = row.integer("assessment_id");
  a.version = row.integer("version");
  a.reference = row.text("reference");
  a.event_reference = row.text("event_reference");
  a.kind = kind_from(row.text("kind")).value_or(Kind::needs);
  a.asked_on = row.date("asked_on");
  a.due_on = row.date("due_on");
  a.begun_on = row.date("begun_on");
  a.recorded_at = row.instant("recorded_at");
  a.contact_reference = row.text("contact_reference");
  a.worker = {maybe_id<StaffId>(row, "worker_id"), row.text("worker_name"), row.text("worker_role"), maybe_id<TeamId>(row, "team_id"), row.text("team_name")};
  a.draft_reference = row.text("draft_reference");
  a.story_reference = row.text("story_reference");
  a.received_reference = row.text("received_reference");
  read_answers(row, a);
  read_around(row, a);
  read_end(row, a);
  return a;
}

Need need_of(const store::Row& row) {
  return {row.text("code"), care_act::limb(row.text("status")).value_or(care_act::Unable::able), row.text("evidence"), row.flag("informal_care"), row.text("informal_words"),
          row.text("fluctuates"), row.text("risk"), row.text("other_help")};
}

Passage passage_of(const store::Row& row) {
  return {row.integer("passage_id"), row.text("response_reference"), row.text("link_id"), row.text("question"), row.integer("starts"), row.text("words"),
          taken_apart(row.text("outcomes")), taken_apart(row.text("domains")), row.date("tagged_on"), row.text("tagged_by")};
}

Copy copy_of(const store::Row& row) {
  return {row.integer("copy_id"), row.text("given_to"), row.text("name"), row.text("format"), row.flag("wanted"), row.date("given_on"), row.text("by_name")};
}

Signing signing_of(const store::Row& row) {
  return {static_cast<int>(row.integer("number")), row.instant("signed_at"), row.text("signed_by"), row.text("signed_role"), row.text("story_reference"), row.text("reason")};
}

Check check_of(const store::Row& row) {
  Check check;
  check.own = row.flag("own");
  check.by_name = row.text("by_name");
  check.on = row.date("checked_on");
  for (const auto& prompt : prompts()) check.answers.emplace(std::string{prompt.code}, row.text(prompt.code));
  check.learning = row.text("learning");
  return check;
}

Notice notice_of(const store::Row& row) {
  return {row.text("reference"), row.text("words"), row.text("href"), row.text("looked_by"), row.text("looked_words"), static_cast<int>(row.integer("number")), row.date("made_on"),
          row.maybe_date("looked_on")};
}

std::string joined(const std::vector<std::string>& codes) {
  std::string all;
  for (const auto& code : codes) all += (all.empty() ? "" : ",") + code;
  return all;
}

std::vector<std::string> taken_apart(std::string_view codes) {
  std::vector<std::string> all;
  for (const auto part : split(codes, ','))
    if (!part.empty()) all.emplace_back(part);
  return all;
}

std::pair<std::string, std::string> changed_json(const Assessment& before, const Assessment& after) {
  auto was = nlohmann::json::object(), is = nlohmann::json::object();
  const auto old_values = values_of(before), new_values = values_of(after);
  for (std::size_t i = 0; i < old_values.size(); ++i) {
    if (old_values[i].second == new_values[i].second) continue;
    was[old_values[i].first] = old_values[i].second;
    is[new_values[i].first] = new_values[i].second;
  }
  return {was.dump(), is.dump()};
}

std::string begun_json(const Assessment& a) {
  return nlohmann::json{{"kind", key_of(a.kind)}, {"asked_on", a.asked_on.iso()}, {"due_on", a.due_on.iso()}, {"worker", a.worker.name}, {"team", a.worker.team_name}}.dump();
}

std::string need_json(const Need& need) { return json_of(need).dump(); }

std::string snapshot_json(const Assessment& a) {
  nlohmann::json held = nlohmann::json::object();
  for (const auto& [name, value] : values_of(a)) held[name] = value;
  held["needs"] = nlohmann::json::array();
  for (const auto& need : a.needs) held["needs"].push_back(json_of(need));
  held["passages"] = nlohmann::json::array();
  for (const auto& passage : a.passages)
    held["passages"].push_back({{"answers", passage.response_reference}, {"question", passage.question}, {"words", passage.words}, {"outcomes", joined(passage.outcomes)}, {"domains", joined(passage.domains)}});
  return held.dump();
}

std::optional<Assessment> as_signed(Assessment a, const Signing& signing, std::string_view snapshot) {
  const auto held = nlohmann::json::parse(snapshot, nullptr, false);
  if (!held.is_object()) return std::nullopt;
  const auto text = [](const nlohmann::json& of, const char* name) { return of.value(name, std::string{}); };
  a.around.impact_on_others = text(held, "impact_on_others");
  a.around.fluctuates = text(held, "fluctuates");
  a.around.other_help = text(held, "other_help");
  a.around.information_given = text(held, "information_given");
  a.around.judgement = text(held, "judgement");
  a.around.what_next = text(held, "what_next");
  a.needs.clear();
  for (const auto& one : held.value("needs", nlohmann::json::array()))
    a.needs.push_back({text(one, "code"), care_act::limb(text(one, "status")).value_or(care_act::Unable::able), text(one, "evidence"), one.value("informal_care", false), text(one, "informal_words"), text(one, "fluctuates"), text(one, "risk"), text(one, "other_help")});
  a.passages.clear();
  for (const auto& one : held.value("passages", nlohmann::json::array())) {
    Passage passage;
    passage.response_reference = text(one, "answers");
    passage.question = text(one, "question");
    passage.words = text(one, "words");
    passage.outcomes = taken_apart(text(one, "outcomes"));
    passage.domains = taken_apart(text(one, "domains"));
    a.passages.push_back(std::move(passage));
  }
  a.signed_number = signing.number;
  a.signed_at = signing.at;
  a.signed_by = signing.by;
  a.signed_role = signing.role;
  a.answers_newest = a.signed_story = signing.story_reference;
  a.amending_since.reset();
  return a;
}

}  // namespace stepwise::assessment
