// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "practice/progression/insert_rows.hpp"
#include "practice/progression/progression_audit.hpp"
#include "practice/progression/progression_store.hpp"
#include "sql/progression.hpp"

namespace stepwise::progression {
namespace {

namespace sql = stepwise::sql::progression;

void write_down(store::WriteTx& tx, PersonId person, store::AuditLine line, std::string_view action, std::string subject, const std::pair<std::string, std::string>& texts) {
  line.person = person;
  line.action = action;
  line.subject = std::move(subject);
  std::tie(line.before, line.after) = texts;
  tx.audit(line);
  tx.touch(person);
}

}  // namespace

Result<std::string> add_answer(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Answer answer, store::AuditLine line) {
  const Journey journey = journey_of(tx, who.id());
  if (answer_to(journey, answer.dip) != nullptr) return fail(FaultKind::invalid, t("This was talked through already. Read what was agreed, and decide from there"));
  const auto dip = std::ranges::find(journey.happenings, answer.dip, &Happening::reference);
  if (dip == journey.happenings.end() || !is_dip(*dip)) return fail(FaultKind::not_found, t("There is no such dip on this record"));
  answer.id = tx.next_id("progression_answer");
  answer.reference = new_reference(random);
  insert_row(tx, who.id(), answer, tx.now());
  line.reason = answer.support_reason;
  write_down(tx, who.id(), std::move(line), "progression.dip_answered", "progression_answer:" + answer.reference,
             {"", json_of({{"dip", answer.dip}, {"on", answer.on.iso()}, {"support", answer.support}, {"until_on", answer.until_on.iso()}, {"reviewer", answer.reviewer_name},
                           {"safeguarding", answer.safeguarding}, {"budget", answer.budget}})});
  return answer.reference;
}

Result<void> add_decision(store::WriteTx& tx, const access::ChangeablePerson& who, const Answer& answer, const Decision& decision, store::AuditLine line) {
  insert_row(tx, who.id(), answer.id, decision, tx.now());
  line.reason = decision.reason;
  write_down(tx, who.id(), std::move(line), "progression.dip_decided", "progression_answer:" + answer.reference,
             {"", json_of({{"decision", decision.decision}, {"until_on", decision.until_on ? decision.until_on->iso() : ""}, {"looked_by", decision.looked_by}})});
  return {};
}

Result<std::string> add_risk(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Risk risk, store::AuditLine line) {
  risk.id = tx.next_id("progression_risk");
  risk.reference = new_reference(random);
  insert_row(tx, who.id(), risk, tx.now());
  write_down(tx, who.id(), std::move(line), "progression.risk_agreed", "progression_risk:" + risk.reference, {"", json_of(facts_of(risk))});
  return risk.reference;
}

Result<void> save_risk(store::WriteTx& tx, const access::ChangeablePerson& who, const Risk& risk, store::AuditLine line, std::string_view action) {
  const Journey journey = journey_of(tx, who.id());
  const auto before = std::ranges::find(journey.risks, risk.reference, &Risk::reference);
  if (before == journey.risks.end()) return fail(FaultKind::not_found, t("There is no such risk on this record"));
  const auto changed = tx.run(
      sql::risk_update, {{"person_id", who.id()}, {"risk_id", before->id}, {"version", risk.version}, {"risk", risk.risk}, {"why_it_matters", risk.why_it_matters}, {"safeguards", risk.safeguards},
                         {"who_agreed", risk.who_agreed}, {"if_it_goes_wrong", risk.if_it_goes_wrong}, {"agreed_on", risk.agreed_on}, {"look_again_on", risk.look_again_on},
                         {"worker_id", risk.owner.worker}, {"worker_name", risk.owner.worker_name}, {"team_id", risk.owner.team}, {"team_name", risk.owner.team_name},
                         {"learned_on", risk.learned_on}, {"how_it_went", risk.how_it_went}, {"learning", risk.learning}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this first. Nothing of yours is lost: compare the two and save again"));
  write_down(tx, who.id(), std::move(line), action, "progression_risk:" + risk.reference, changed_json(facts_of(*before), facts_of(risk)));
  return {};
}

}  // namespace stepwise::progression
