// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/plan_store.hpp"

#include <algorithm>
#include <tuple>

#include "practice/plan/answered.hpp"
#include "practice/plan/rows.hpp"
#include "sql/plan.hpp"

namespace stepwise::plan {
namespace {

namespace sql = stepwise::sql::plan;

std::string subject_of(const Plan& plan) { return "plan:" + plan.reference; }
std::string subject_of(const Piece& piece) { return "plan_piece:" + piece.reference; }

template <class Part>
void hand_out(std::vector<Plan>& plans, const store::Row& row, std::vector<Part> Plan::*parts, Part part) {
  const auto id = row.integer("plan_id");
  for (Plan& plan : plans)
    if (plan.id == id) (plan.*parts).push_back(std::move(part));
}

/// A plan as it is on record now, that may be written at this version; takes back what the person answered.
Result<Plan> to_write(store::WriteTx& tx, const access::ChangeablePerson& who, const Plan& plan) {
  auto before = read_plan(tx, who.readable(), plan.reference);
  if (!before) return tl::unexpected{sheet::not_there()};
  if (before->signing || before->closed_on) return fail(FaultKind::invalid, t("This version is signed, so it never changes. Begin a new version from it"));
  if (tx.run(sql::plan_written, {{"person_id", who.id()}, {"plan_id", before->id}, {"version", plan.version}}) == 0) return tl::unexpected{sheet::someone_saved()};
  return *std::move(before);
}

/// Whether the plan says it like this already: then there is nothing to keep, and an answer to it stands.
template <class Part>
bool says_already(store::ReadTx& tx, const access::ChangeablePerson& who, const Plan& plan, std::vector<Part> Plan::*parts, const Part& part) {
  const auto now = read_plan(tx, who.readable(), plan.reference);
  return now && !now->signing && !now->closed_on && now->version == plan.version && std::ranges::any_of((*now).*parts, [&](const Part& was) { return says_the_same(was, part); });
}

void insert_parts(store::WriteTx& tx, Random& random, PersonId person, Plan& plan) {
  for (Piece& piece : plan.pieces) {
    piece.id = tx.next_id("care_plan_piece");
    piece.reference = new_reference(random);
    insert_piece(tx, person, plan.id, piece);
  }
  for (const NeedMet& need : plan.needs) insert_need(tx, person, plan.id, need);
  insert_steps(tx, person, plan);
  for (Baton& baton : plan.batons) {
    baton.id = tx.next_id("care_plan_baton");
    baton.reference = new_reference(random);
    insert_baton(tx, person, plan.id, baton);
  }
}

/// What a signed version says, which never changes.
auto content_of(const Plan& plan) {
  return std::tie(plan.number, plan.written_by, plan.my_words, plan.matters, plan.advice, plan.difference, plan.risks, plan.contingency, plan.dips, plan.involved, plan.heard, plan.heard_words,
                  plan.payment_every, plan.assessment_reference, plan.urgent_reason);
}

}  // namespace

std::vector<Plan> plans_of(store::ReadTx& tx, PersonId person) {
  std::vector<Plan> plans;
  for (const auto& row : tx.all(sql::plans_of_person, {{"person_id", person}})) plans.push_back(plan_of(row));
  if (plans.empty()) return plans;
  for (const auto& row : tx.all(sql::pieces_of_person, {{"person_id", person}})) hand_out(plans, row, &Plan::pieces, piece_of(row));
  for (const auto& row : tx.all(sql::needs_of_person, {{"person_id", person}})) hand_out(plans, row, &Plan::needs, need_of(row));
  for (const auto& row : tx.all(sql::steps_of_person, {{"person_id", person}})) hand_out(plans, row, &Plan::steps, step_of(row));
  for (const auto& row : tx.all(sql::batons_of_person, {{"person_id", person}})) hand_out(plans, row, &Plan::batons, baton_of(row));
  mark_kept_apart(plans);
  return plans;
}

std::vector<Plan> read_plans(store::ReadTx& tx, const access::ReadablePerson& who) {
  auto plans = plans_of(tx, who.id());
  if (!who.as_carer_too()) std::erase_if(plans, &Plan::kept_apart);
  return plans;
}

std::set<std::string> kept_apart(store::ReadTx& tx, PersonId person) {
  std::set<std::string> references;
  for (const Plan& plan : plans_of(tx, person)) {
    if (!plan.kept_apart) continue;
    references.insert(plan.reference);
    for (const Piece& piece : plan.pieces) references.insert(piece.reference);
  }
  return references;
}

std::set<std::string> kept_apart(store::ReadTx& tx, const access::ReadablePerson& who) { return who.as_carer_too() ? std::set<std::string>{} : kept_apart(tx, who.id()); }

std::optional<Plan> read_plan(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  for (Plan& plan : read_plans(tx, who))
    if (plan.reference == reference) return std::move(plan);
  return std::nullopt;
}

bool wrote_part(store::ReadTx& tx, const access::ReadablePerson& who, const Plan& plan, StaffId staff) {
  const auto plans = read_plans(tx, who);   // newest first
  const Plan* first = &plan;
  for (const Plan& before : plans)
    if (before.reference == first->replaces && !before.signing) first = &before;
  const auto row = tx.one(sql::parts_written, {{"person_id", who.id()}, {"staff_id", staff}, {"since", noon(first->begun_on - 1)}, {"subject", subject_of(*first)}});
  return row && row->integer("parts") > 0;
}

std::optional<SignedPlan> latest_signed(store::ReadTx& tx, const access::ReadablePerson& who) {
  for (Plan& plan : read_plans(tx, who)) {
    if (!plan.signing || plan.closed_on) continue;
    SignedPlan all{plan.reference, plan.number, plan.signing->on, plan.started_on, plan.review_on, plan.agreement && plan.agreement->answer != "agreed",
                   plan.signing->weekly_pence, plan.signing->yearly_pence, plan.signing->one_off_pence, {}, std::move(plan.pieces), plan.of_carer};
    if (plan.estimate) all.indicative_weekly_pence = plan.estimate->weekly_pence;
    return all;
  }
  return std::nullopt;
}

void insert_whole(store::WriteTx& tx, Random& random, PersonId person, Plan& plan) {
  plan.id = tx.next_id("care_plan");
  if (plan.reference.empty()) plan.reference = new_reference(random);
  insert_plan(tx, person, plan, noon(plan.begun_on));
  insert_parts(tx, random, person, plan);
}

Result<std::string> begin_plan(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Plan plan, store::AuditLine line) {
  for (const Plan& other : plans_of(tx, who.id()))
    if (!other.signing && !other.closed_on) return fail(FaultKind::invalid, t("A version is being written already. Go on with that one, or take it back first"));
  insert_whole(tx, random, who.id(), plan);
  sheet::write_down(tx, who.id(), std::move(line), "plan.begun", subject_of(plan), {}, facts_of(plan));
  return plan.reference;
}

Result<void> save_plan(store::WriteTx& tx, const access::ChangeablePerson& who, const Plan& plan, store::AuditLine line, std::string_view action) {
  const auto before = read_plan(tx, who.readable(), plan.reference);
  if (!before) return tl::unexpected{sheet::not_there()};
  const bool other_words = before->signing && (!plan.signing || content_of(*before) != content_of(plan) || before->signing->at != plan.signing->at);
  if (other_words) return fail(FaultKind::invalid, t("This version is signed, so it never changes. Begin a new version from it"));
  if (!update_plan(tx, who.id(), plan)) return tl::unexpected{sheet::someone_saved()};
  if (plan.signing && !before->signing) insert_steps(tx, who.id(), plan);
  sheet::write_down(tx, who.id(), std::move(line), action, subject_of(plan), facts_of(*before), facts_of(plan));
  return {};
}

Result<std::string> keep_piece(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Plan& plan, Piece piece, store::AuditLine line) {
  if (!piece.reference.empty() && says_already(tx, who, plan, &Plan::pieces, piece)) return piece.reference;
  const auto before = to_write(tx, who, plan);
  if (!before) return tl::unexpected{before.error()};
  const auto was = std::ranges::find(before->pieces, piece.reference, &Piece::reference);
  if (piece.reference.empty()) {
    piece.id = tx.next_id("care_plan_piece");
    piece.reference = new_reference(random);
    insert_piece(tx, who.id(), plan.id, piece);
  } else if (was == before->pieces.end() || !update_piece(tx, who.id(), plan.id, piece)) {
    return tl::unexpected{sheet::someone_saved()};
  }
  sheet::write_down(tx, who.id(), std::move(line), "plan.piece_kept", subject_of(piece), was == before->pieces.end() ? sheet::Facts{} : facts_of(*was), facts_of(piece));
  return piece.reference;
}

Result<void> take_out_piece(store::WriteTx& tx, const access::ChangeablePerson& who, const Plan& plan, const Piece& piece, store::AuditLine line) {
  const auto before = to_write(tx, who, plan);
  if (!before) return tl::unexpected{before.error()};
  if (tx.run(sql::piece_delete, {{"person_id", who.id()}, {"plan_id", plan.id}, {"piece_id", piece.id}, {"version", piece.version}}) == 0) return tl::unexpected{sheet::someone_saved()};
  sheet::write_down(tx, who.id(), std::move(line), "plan.piece_taken_out", subject_of(piece), facts_of(piece), {});
  return {};
}

Result<void> keep_need(store::WriteTx& tx, const access::ChangeablePerson& who, const Plan& plan, const NeedMet& need, store::AuditLine line) {
  if (says_already(tx, who, plan, &Plan::needs, need)) return {};
  const auto before = to_write(tx, who, plan);
  if (!before) return tl::unexpected{before.error()};
  const auto was = std::ranges::find(before->needs, need.code, &NeedMet::code);
  tx.run(sql::need_delete, {{"person_id", who.id()}, {"plan_id", plan.id}, {"need", need.code}});
  insert_need(tx, who.id(), plan.id, need);
  sheet::write_down(tx, who.id(), std::move(line), "plan.need_kept", subject_of(plan), was == before->needs.end() ? sheet::Facts{} : facts_of(*was), facts_of(need));
  return {};
}

void link_service(store::WriteTx& tx, PersonId person, std::string_view piece, std::string_view service) {
  tx.run(sql::piece_service, {{"person_id", person}, {"reference", piece}, {"service_reference", service}});
}

Result<std::string> give_baton(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Plan& plan, Baton baton, store::AuditLine line) {
  const auto now = read_plan(tx, who.readable(), plan.reference);
  if (!now) return tl::unexpected{sheet::not_there()};
  if (waiting_baton(*now) != nullptr) return fail(FaultKind::stale, t("It is on its way to somebody already. They take it, or whoever gave it takes it back"));
  baton.id = tx.next_id("care_plan_baton");
  baton.reference = new_reference(random);
  insert_baton(tx, who.id(), plan.id, baton);
  sheet::write_down(tx, who.id(), std::move(line), "plan.handed_on", subject_of(plan), {}, {{"stage", baton.stage}, {"to", baton.to.name}, {"due_on", baton.due_on.iso()}});
  return baton.reference;
}

Result<void> settle_baton(store::WriteTx& tx, const access::ChangeablePerson& who, const Plan& plan, const Baton& b, store::AuditLine line) {
  const auto settled = tx.run(sql::baton_settle, {{"person_id", who.id()}, {"reference", b.reference}, {"settled_on", b.settled_on}, {"settled_as", b.settled_as}, {"settled_by", b.settled_by}, {"settled_note", b.settled_note}});
  if (settled == 0) return tl::unexpected{sheet::someone_saved()};
  if (b.settled_as == "taken" && b.to.id) {
    auto now = read_plan(tx, who.readable(), plan.reference);
    if (!now) return tl::unexpected{sheet::not_there()};
    now->holder = b.to;
    if (!update_plan(tx, who.id(), *now)) return tl::unexpected{sheet::someone_saved()};
  }
  sheet::write_down(tx, who.id(), std::move(line), "plan.hand_over_" + b.settled_as, subject_of(plan), {}, {{"stage", b.stage}, {"to", b.to.name}, {"note", b.settled_note}});
  return {};
}

}  // namespace stepwise::plan
