// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/progression_store.hpp"

#include <algorithm>
#include <tuple>

#include "practice/progression/insert_rows.hpp"
#include "practice/progression/progression_audit.hpp"
#include "sql/progression.hpp"

namespace stepwise::progression {
namespace {

namespace sql = stepwise::sql::progression;

Fault someone_saved() { return {FaultKind::stale, t("Someone saved this first. Nothing of yours is lost: compare the two and save again")}; }
Fault not_there() { return {FaultKind::not_found, t("There is no such thing on this record")}; }

void write_down(store::WriteTx& tx, PersonId person, store::AuditLine line, std::string_view action, std::string_view kind, const std::string& reference, const std::pair<std::string, std::string>& texts) {
  line.person = person;
  line.action = action;
  line.subject = std::string{kind} + ":" + reference;
  std::tie(line.before, line.after) = texts;
  tx.audit(line);
  tx.touch(person);
}

void insert_step(store::WriteTx& tx, Random& random, PersonId person, std::int64_t plan, Step& step) {
  step.id = tx.next_id("progression_step");
  step.reference = new_reference(random);
  insert_row(tx, person, plan, step);
}

}  // namespace

std::optional<std::string> led_to(store::ReadTx& tx, PersonId person, std::string_view token) {
  const auto first = tx.one(sql::once_find, {{"form_token", token}});
  if (!first || first->id<PersonId>("person_id") != person) return std::nullopt;
  return first->text("leads_to");
}

Result<std::string> once(store::WriteTx& tx, PersonId person, std::string_view token, const std::function<Result<std::string>()>& work) {
  if (token.empty()) return work();
  if (const auto first = tx.one(sql::once_find, {{"form_token", token}})) {
    if (first->id<PersonId>("person_id") != person) return fail(FaultKind::invalid, t("Open the form again from the person’s record, and save it there"));
    return first->text("leads_to");
  }
  auto leads_to = work();
  if (leads_to) tx.run(sql::once_insert, {{"form_token", token}, {"person_id", person}, {"leads_to", *leads_to}});
  return leads_to;
}

Result<std::string> add_plan(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Plan plan, store::AuditLine line) {
  if (open_plan(journey_of(tx, who.id())) != nullptr && !plan.ended_on) return fail(FaultKind::invalid, t("A plan is open already. Change that one, or end it first"));
  plan.id = tx.next_id("progression_plan");
  plan.reference = new_reference(random);
  insert_row(tx, who.id(), plan, tx.now());
  for (Step& step : plan.steps) insert_step(tx, random, who.id(), plan.id, step);
  write_down(tx, who.id(), std::move(line), "progression.plan_made", "progression_plan", plan.reference, {"", json_of(facts_of(plan))});
  return plan.reference;
}

Result<void> save_plan(store::WriteTx& tx, const access::ChangeablePerson& who, const Plan& plan, store::AuditLine line, std::string_view action) {
  const Journey journey = journey_of(tx, who.id());
  const auto before = std::ranges::find(journey.plans, plan.reference, &Plan::reference);
  if (before == journey.plans.end()) return tl::unexpected{not_there()};
  const auto changed = tx.run(
      sql::plan_update,
      {{"person_id", who.id()}, {"plan_id", before->id}, {"version", plan.version}, {"direction", plan.direction}, {"from_level", plan.from_level}, {"to_level", plan.to_level},
       {"strengths", plan.strengths}, {"what_i_want", plan.what_i_want}, {"who_helps", plan.who_helps}, {"provider", plan.provider}, {"starts_on", plan.starts_on},
       {"ends_on", plan.ends_on}, {"review_on", plan.review_on}, {"worker_id", plan.owner.worker}, {"worker_name", plan.owner.worker_name}, {"worker_role", plan.owner.worker_role},
       {"team_id", plan.owner.team}, {"team_name", plan.owner.team_name}, {"ended_on", plan.ended_on}, {"ended_how", plan.ended_how}, {"ended_words", plan.ended_words},
       {"follow_up_due_on", plan.follow_up_due_on}, {"followed_up_on", plan.followed_up_on}, {"follow_up_result", plan.follow_up_result}, {"follow_up_note", plan.follow_up_note},
       {"early_signs", plan.dips.early_signs}, {"triggers", plan.dips.triggers}, {"what_i_do", plan.dips.what_i_do}, {"dip_helpers", plan.dips.who_helps},
       {"what_services_do", plan.dips.what_services_do}, {"quick_contact", plan.dips.quick_contact}, {"dips_agreed_on", plan.dips.agreed_on}, {"amended_reason", plan.amended_reason}});
  if (changed == 0) return tl::unexpected{someone_saved()};
  write_down(tx, who.id(), std::move(line), action, "progression_plan", plan.reference, changed_json(facts_of(*before), facts_of(plan)));
  return {};
}

Result<std::string> add_step(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Plan& plan, Step step, store::AuditLine line) {
  insert_step(tx, random, who.id(), plan.id, step);
  write_down(tx, who.id(), std::move(line), "progression.step_added", "progression_step", step.reference, {"", json_of({{"words", step.words}, {"by_on", step.by_on ? step.by_on->iso() : ""}})});
  return step.reference;
}

Result<void> settle_step(store::WriteTx& tx, const access::ChangeablePerson& who, const Step& step, store::AuditLine line) {
  if (tx.run(sql::step_update, {{"person_id", who.id()}, {"reference", step.reference}, {"settled_on", step.settled_on}, {"how", step.how}, {"note", step.note}}) == 0) return tl::unexpected{not_there()};
  write_down(tx, who.id(), std::move(line), step.how == "reached" ? "progression.step_reached" : "progression.step_changed", "progression_step", step.reference, {"", json_of({{"how", step.how}, {"note", step.note}})});
  return {};
}

Result<std::string> add_level(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Level level, int list_version, store::AuditLine line) {
  level.id = tx.next_id("progression_level");
  level.reference = new_reference(random);
  if (!level.corrects.empty() && tx.run(sql::level_corrected, {{"person_id", who.id()}, {"reference", level.corrects}, {"corrected_by", level.reference}, {"correction_reason", level.correction_reason}}) == 0)
    return tl::unexpected{someone_saved()};
  if (!level.hours && !level.pence) {
    const Support support = support_on(tx, who.id(), level.on);
    level.hours = support.hours;
    level.pence = support.pence;
  }
  insert_row(tx, who.id(), level, list_version, tx.now());
  line.reason = level.correction_reason;
  write_down(tx, who.id(), std::move(line), level.corrects.empty() ? "progression.level_recorded" : "progression.level_put_right", "progression_level", level.reference,
             {"", json_of({{"on", level.on.iso()}, {"level", level.level}, {"own_level", level.own_level}, {"corrects", level.corrects}})});
  return level.reference;
}

Result<std::string> add_happening(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Happening event, store::AuditLine line) {
  event.id = tx.next_id("progression_event");
  event.reference = new_reference(random);
  insert_row(tx, who.id(), event, tx.now());
  write_down(tx, who.id(), std::move(line), "progression." + event.kind, "progression_event", event.reference, {"", json_of({{"on", event.on.iso()}, {"noticed_by", event.noticed_by}, {"settles", event.settles}})});
  return event.reference;
}

Result<void> withdraw_happening(store::WriteTx& tx, const access::ChangeablePerson& who, const Happening& event, std::string_view reason, store::AuditLine line) {
  if (tx.run(sql::event_withdraw, {{"person_id", who.id()}, {"reference", event.reference}, {"version", event.version}, {"withdrawn_reason", reason}}) == 0) return tl::unexpected{someone_saved()};
  line.reason = reason;
  write_down(tx, who.id(), std::move(line), "progression.withdrawn", "progression_event", event.reference, {json_of({{"kind", event.kind}, {"on", event.on.iso()}}), "{}"});
  return {};
}

Result<void> give_happening(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view dip, const Owner& to, store::AuditLine line) {
  if (tx.run(sql::event_owner, {{"person_id", who.id()}, {"reference", dip}, {"worker_id", to.worker}, {"worker_name", to.worker_name}, {"team_id", to.team}, {"team_name", to.team_name}}) == 0) return tl::unexpected{not_there()};
  tx.run(sql::answer_reviewer, {{"person_id", who.id()}, {"dip", dip}, {"reviewer_id", to.worker}, {"reviewer_name", to.worker_name}});
  write_down(tx, who.id(), std::move(line), "progression.handed_over", "progression_event", std::string{dip}, {"", json_of({{"worker", to.worker_name}, {"team", to.team_name}})});
  return {};
}

Result<void> add_meeting(store::WriteTx& tx, const access::ChangeablePerson& who, const Meeting& meeting, store::AuditLine line) {
  const auto id = tx.next_id("progression_meeting");
  insert_row(tx, who.id(), meeting, id, tx.now());
  write_down(tx, who.id(), std::move(line), "progression.met", "progression_meeting", std::to_string(id), {"", json_of({{"on", meeting.on.iso()}, {"how", meeting.how}})});
  return {};
}

}  // namespace stepwise::progression
