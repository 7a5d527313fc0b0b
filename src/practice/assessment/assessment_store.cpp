// SPDX-License-Identifier: Apache-2.0
#include "practice/assessment/assessment_store.hpp"

#include <algorithm>

#include "practice/assessment/assessment_rows.hpp"
#include "sql/assessment.hpp"

namespace stepwise::assessment {
namespace {

namespace sql = stepwise::sql::assessment;

std::optional<std::string> token_or_nothing(std::string_view token) { return token.empty() ? std::nullopt : std::optional<std::string>{token}; }

/// When the row of the return ends: signed, refused or closed, whichever came last.
std::optional<Date> event_end(const Assessment& a) {
  switch (state_of(a)) {
    case State::signed_off:
    case State::amending: return a.signed_at->london_date();
    case State::refused: return a.refusal.on;
    case State::closed: return a.signed_at ? a.signed_at->london_date() : a.closed_on;
    case State::begun:
    case State::talked: return std::nullopt;
  }
  return std::nullopt;
}

/// Begun by mistake: it never happened, for the return.
bool never_happened(const Assessment& a) { return a.closed_on && !a.signed_at && a.outcome.empty(); }

std::string event_outcome(const Assessment& a) { return state_of(a) == State::refused && a.outcome.empty() ? "nfa_declined" : a.outcome; }

void insert_event(store::WriteTx& tx, PersonId person, const Assessment& a) {
  tx.run(sql::event_insert,
         {{"person_id", person}, {"start_on", a.begun_on}, {"care_event_id", tx.next_id("care_event")}, {"reference", a.event_reference}, {"end_on", event_end(a)},
          {"outcome", event_outcome(a)}, {"description", kept("Assessment led by conversation").str()}, {"assessment_type", event_type_of(a.kind)},
          {"method", a.held.method}, {"worker_id", a.worker.id}, {"worker_name", a.worker.name}, {"team_id", a.worker.team}, {"team_name", a.worker.team_name}});
}

void update_event(store::WriteTx& tx, PersonId person, const Assessment& a) {
  tx.run(sql::event_update, {{"person_id", person}, {"reference", a.event_reference}, {"end_on", event_end(a)}, {"outcome", event_outcome(a)}, {"method", a.held.method},
                             {"cancelled", never_happened(a)}, {"worker_id", a.worker.id}, {"worker_name", a.worker.name}, {"team_id", a.worker.team}, {"team_name", a.worker.team_name}});
}

void insert_row(store::WriteTx& tx, PersonId person, const Assessment& a, std::string_view form_token) {
  const Around& around = a.around;
  tx.run(sql::assessment_insert,
         {{"person_id", person}, {"assessment_id", a.id}, {"reference", a.reference}, {"version", a.version}, {"kind", key_of(a.kind)}, {"event_reference", a.event_reference},
          {"asked_on", a.asked_on}, {"due_on", a.due_on}, {"begun_on", a.begun_on}, {"recorded_at", a.recorded_at}, {"contact_reference", a.contact_reference},
          {"worker_id", a.worker.id}, {"worker_name", a.worker.name}, {"worker_role", a.worker.role}, {"team_id", a.worker.team}, {"team_name", a.worker.team_name},
          {"held", a.held.where}, {"method", a.held.method}, {"present", a.held.present}, {"advocate", a.held.advocate}, {"advocate_name", a.held.advocate_name},
          {"interpreter", a.held.interpreter}, {"knew_person", a.held.knew_person}, {"draft_reference", a.draft_reference},
          {"received_reference", a.received_reference}, {"impact_on_others", around.impact_on_others}, {"fluctuates", around.fluctuates},
          {"other_help", around.other_help}, {"information_given", around.information_given}, {"specialist", around.specialist},
          {"specialist_words", around.specialist_words}, {"health_care", around.health_care}, {"health_care_words", around.health_care_words},
          {"health_care_on", around.health_care_on}, {"judgement", around.judgement}, {"what_next", around.what_next}, {"urgent_on", a.urgent_on},
          {"urgent_words", a.urgent_words}, {"refused_on", a.refusal.on}, {"refused_words", a.refusal.words}, {"refused_capacity", a.refusal.capacity},
          {"refused_risk", a.refusal.risk}, {"signed_at", a.signed_at}, {"signed_by", a.signed_by}, {"signed_role", a.signed_role}, {"signed_number", a.signed_number},
          {"signed_story", a.signed_story}, {"amending_since", a.amending_since}, {"amend_reason", a.amend_reason}, {"outcome", a.outcome}, {"own_plan", a.own_plan},
          {"planner_id", a.planner}, {"planner_name", a.planner_name}, {"planning_on", a.planning_on}, {"closed_on", a.closed_on}, {"closed_reason", a.closed_reason},
          {"form_token", token_or_nothing(form_token)}});
}

Result<void> update_row(store::WriteTx& tx, PersonId person, const Assessment& a) {
  const Around& around = a.around;
  const auto changed = tx.run(
      sql::assessment_update,
      {{"person_id", person}, {"assessment_id", a.id}, {"version", a.version}, {"asked_on", a.asked_on}, {"due_on", a.due_on}, {"worker_id", a.worker.id},
       {"worker_name", a.worker.name}, {"worker_role", a.worker.role}, {"team_id", a.worker.team}, {"team_name", a.worker.team_name}, {"held", a.held.where},
       {"method", a.held.method}, {"present", a.held.present}, {"advocate", a.held.advocate}, {"advocate_name", a.held.advocate_name}, {"interpreter", a.held.interpreter},
       {"knew_person", a.held.knew_person}, {"draft_reference", a.draft_reference},
       {"impact_on_others", around.impact_on_others}, {"fluctuates", around.fluctuates}, {"other_help", around.other_help}, {"information_given", around.information_given},
       {"specialist", around.specialist}, {"specialist_words", around.specialist_words}, {"health_care", around.health_care},
       {"health_care_words", around.health_care_words}, {"health_care_on", around.health_care_on}, {"judgement", around.judgement}, {"what_next", around.what_next},
       {"urgent_on", a.urgent_on}, {"urgent_words", a.urgent_words}, {"refused_on", a.refusal.on}, {"refused_words", a.refusal.words},
       {"refused_capacity", a.refusal.capacity}, {"refused_risk", a.refusal.risk}, {"signed_at", a.signed_at}, {"signed_by", a.signed_by}, {"signed_role", a.signed_role},
       {"signed_number", a.signed_number}, {"signed_story", a.signed_story}, {"amending_since", a.amending_since}, {"amend_reason", a.amend_reason},
       {"outcome", a.outcome}, {"own_plan", a.own_plan}, {"planner_id", a.planner}, {"planner_name", a.planner_name}, {"closed_on", a.closed_on},
       {"closed_reason", a.closed_reason}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this [[assessment]] first. Nothing of yours is lost: compare the two and save again"));
  return {};
}

void insert_passage(store::WriteTx& tx, PersonId person, std::int64_t assessment, const Passage& p) {
  tx.run(sql::passage_insert, {{"person_id", person}, {"assessment_id", assessment}, {"passage_id", p.id == 0 ? tx.next_id("assessment_passage") : p.id},
                               {"response_reference", p.response_reference}, {"link_id", p.link_id}, {"question", p.question}, {"starts", p.starts}, {"words", p.words},
                               {"outcomes", joined(p.outcomes)}, {"domains", joined(p.domains)}, {"tagged_on", p.tagged_on}, {"tagged_by", p.tagged_by}});
}

void insert_need(store::WriteTx& tx, PersonId person, std::int64_t assessment, const Need& need) {
  tx.run(sql::need_insert, {{"person_id", person}, {"assessment_id", assessment}, {"code", need.code}, {"status", care_act::key_of(need.status)}, {"evidence", need.evidence},
                            {"informal_care", need.informal_care}, {"informal_words", need.informal_words}, {"fluctuates", need.fluctuates}, {"risk", need.risk},
                            {"other_help", need.other_help}});
}

void insert_copy(store::WriteTx& tx, PersonId person, std::int64_t assessment, const Copy& copy, std::string_view token) {
  tx.run(sql::copy_insert, {{"person_id", person}, {"assessment_id", assessment}, {"copy_id", tx.next_id("assessment_copy")}, {"given_to", copy.given_to}, {"name", copy.name},
                            {"format", copy.format}, {"wanted", copy.wanted}, {"given_on", copy.given_on}, {"by_name", copy.by}, {"form_token", token_or_nothing(token)}});
}

void insert_signing(store::WriteTx& tx, PersonId person, const Assessment& a, const Signing& signing) {
  tx.run(sql::signing_insert, {{"person_id", person}, {"assessment_id", a.id}, {"number", signing.number}, {"signed_at", signing.at}, {"signed_by", signing.by},
                               {"signed_role", signing.role}, {"story_reference", signing.story_reference}, {"reason", signing.reason}, {"held", snapshot_json(a)}});
}

void note(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& about, store::AuditLine line) {
  line.person = who.id();
  line.subject = "assessment:" + about.reference;
  tx.audit(line);
  tx.touch(who.id());
}

}  // namespace

std::optional<std::string> reference_of_token(store::ReadTx& tx, std::string_view form_token) {
  const auto row = tx.one(sql::assessment_by_token, {{"form_token", form_token}});
  return row ? std::optional{row->text("reference")} : std::nullopt;
}

void insert_assessment(store::WriteTx& tx, Random& random, PersonId person, Assessment& a, std::string_view form_token, bool with_event) {
  if (a.reference.empty()) a.reference = new_reference(random);
  if (a.event_reference.empty()) a.event_reference = new_reference(random);
  a.id = tx.next_id("assessment");
  insert_row(tx, person, a, form_token);
  if (with_event) insert_event(tx, person, a);
  for (const auto& need : a.needs) insert_need(tx, person, a.id, need);
  for (const auto& passage : a.passages) insert_passage(tx, person, a.id, passage);
  for (const auto& copy : a.copies) insert_copy(tx, person, a.id, copy, "");
  for (const auto& signing : a.signings) insert_signing(tx, person, a, signing);
}

Result<std::string> begin(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Assessment a, std::string_view form_token, store::AuditLine line) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::assessment_by_token, {{"form_token", form_token}})) {
      if (first->id<PersonId>("person_id") != who.id()) return fail(FaultKind::invalid, t("Open the form again from the person’s record, and save it there"));
      return first->text("reference");
    }
  for (const auto& other : read_assessments(tx, who.readable()))
    if (other.kind == a.kind && (state_of(other) == State::begun || state_of(other) == State::talked))
      return fail(FaultKind::stale, t("One of these is open already: go on with it from the person’s record"));
  insert_assessment(tx, random, who.id(), a, form_token);
  line.action = "assessment.begun";
  line.after = begun_json(a);
  note(tx, who, a, std::move(line));
  return a.reference;
}

Result<void> save(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& a, store::AuditLine line) {
  const auto before = find(tx, who.readable(), a.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such [[assessment]]"));
  if (line.after.empty()) std::tie(line.before, line.after) = changed_json(*before, a);
  return update_row(tx, who.id(), a).map([&] {
    update_event(tx, who.id(), a);
    note(tx, who, a, std::move(line));
  });
}

Result<void> save_passages(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& a, store::AuditLine line) {
  line.after = R"({"passages":)" + std::to_string(a.passages.size()) + "}";
  return save(tx, who, a, std::move(line)).map([&] {
    tx.run(sql::passages_delete, {{"person_id", who.id()}, {"assessment_id", a.id}});
    for (const auto& passage : a.passages) insert_passage(tx, who.id(), a.id, passage);
  });
}

Result<void> save_need(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& a, const Need& need, store::AuditLine line) {
  const auto was = std::ranges::find(a.needs, need.code, &Need::code);
  line.before = was == a.needs.end() ? "" : need_json(*was);
  line.after = need_json(need);
  return save(tx, who, a, std::move(line)).map([&] {
    tx.run(sql::need_delete, {{"person_id", who.id()}, {"assessment_id", a.id}, {"code", need.code}});
    insert_need(tx, who.id(), a.id, need);
  });
}

Result<void> save_signed(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& a, store::AuditLine line) {
  return save(tx, who, a, std::move(line)).map([&] { insert_signing(tx, who.id(), a, a.signings.front()); });
}

Result<void> add_copy(store::WriteTx& tx, const access::ChangeablePerson& who, const Assessment& a, const Copy& copy, std::string_view form_token, store::AuditLine line) {
  if (!form_token.empty() && tx.one(sql::copy_by_token, {{"form_token", form_token}})) return {};
  insert_copy(tx, who.id(), a.id, copy, form_token);
  line.action = "assessment.copied";
  line.after = R"({"given_to":")" + copy.given_to + R"(","format":")" + copy.format + R"(","given_on":")" + copy.given_on.iso() + "\"}";
  note(tx, who, a, std::move(line));
  return {};
}

void set_eligible_needs(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::string_view eligible_needs) {
  tx.run(sql::event_eligible, {{"person_id", who.id()}, {"reference", reference}, {"eligible_needs", eligible_needs}});
  tx.touch(who.id());
}

void planning_began(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, Date on) {
  tx.run(sql::planning_set, {{"person_id", who.id()}, {"reference", reference}, {"planning_on", on}});
  tx.touch(who.id());
}

}  // namespace stepwise::assessment
