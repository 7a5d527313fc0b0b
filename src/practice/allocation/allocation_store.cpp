// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/allocation_store.hpp"

#include <algorithm>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "practice/allocation/rows.hpp"
#include "sql/allocation.hpp"

namespace stepwise::allocation {
namespace {

std::optional<std::string> token_of(std::string_view token) { return token.empty() ? std::nullopt : std::optional{std::string{token}}; }

tl::unexpected<Fault> saved_first() { return fail(FaultKind::stale, t("Someone saved this starting figure first. Nothing of yours is lost: look at what is on record now, then save again")); }

std::optional<Date> decided_day(const Allocation& a) { return a.decided_at ? std::optional{a.decided_on} : std::nullopt; }

void insert_area(store::WriteTx& tx, const Allocation& a, const AreaWords& words) {
  tx.run(sql::allocation::area_insert, {{"person_id", a.person}, {"allocation_id", a.id}, {"area", words.area}, {"heard", words.heard}, {"could_go_wrong", words.could_go_wrong}, {"carers", words.carers},
                                        {"community", words.community}, {"reablement", words.reablement}, {"equipment", words.equipment}, {"offers", offers_text(words.offers)}, {"moved_why", words.moved_why}});
}

void insert_adjustment(store::WriteTx& tx, const Allocation& a, const AdjustmentLine& line, std::string_view token) {
  tx.run(sql::allocation::adjustment_insert, {{"person_id", a.person}, {"allocation_id", a.id}, {"adjustment_id", tx.next_id("allocation_adjustment")}, {"kind", key_of(line.adjustment.kind)},
                                              {"weekly_pence", line.adjustment.weekly_pence}, {"one_off_pence", line.adjustment.one_off_pence}, {"reason", line.reason}, {"added_by_name", line.added_by},
                                              {"form_token", token_of(token)}});
}

void insert_row(store::WriteTx& tx, const Allocation& a, std::string_view token) {
  tx.run(sql::allocation::allocation_insert,
         {{"person_id", a.person}, {"allocation_id", a.id}, {"reference", a.reference}, {"grid_reference", a.grid_reference}, {"assessment_reference", a.assessment_reference}, {"worker_id", a.worker.id},
          {"worker_name", a.worker.name}, {"worker_role", a.worker.role}, {"team_id", a.worker.team}, {"team_name", a.worker.team_name}, {"opened_on", a.opened_on}, {"levels", levels_text(a.levels)},
          {"override_weekly_pence", a.override_weekly_pence}, {"override_why", a.override_why}, {"decided_at", a.decided_at}, {"decided_on", decided_day(a)}, {"decided_by_name", a.decided_by},
          {"decided_by_role", a.decided_by_role}, {"cells", cells_text(a.sum.cells)}, {"described_pence", a.sum.described_pence}, {"judged_pence", a.sum.judged_pence},
          {"adjustments_pence", a.sum.adjustments_pence}, {"one_off_pence", a.sum.one_off_pence}, {"weekly_pence", a.sum.weekly_pence}, {"annual_pence", a.sum.annual_pence},
          {"tolerance_percent", a.tolerance_percent}, {"tolerance_rule", static_cast<std::int64_t>(a.tolerance_rule)}, {"needs_signature", a.needs_signature}, {"signed_at", a.signed_at},
          {"signed_by_name", a.signed_by}, {"returned_at", a.returned_at}, {"returned_by_name", a.returned_by}, {"returned_why", a.returned_why}, {"explained_on", a.explained_on}, {"explained_how", a.explained_how}, {"explained_by_name", a.explained_by},
          {"set_aside_on", a.set_aside_on}, {"set_aside_why", a.set_aside_why}, {"form_token", token_of(token)}});
}

/// Says so in the audit, and that the person's record changed.
void tell(store::WriteTx& tx, const Allocation& a, PersonId person, store::AuditLine line) {
  line.person = person;
  line.subject = "allocation:" + a.reference;
  tx.audit(line);
  tx.touch(person);
}

}  // namespace

std::int64_t insert_allocation(store::WriteTx& tx, const Allocation& given, std::string_view form_token) {
  if (given.reference.empty()) throw std::logic_error{"an allocation is inserted with its reference"};
  Allocation a = given;
  a.id = tx.next_id("allocation");
  insert_row(tx, a, form_token);
  for (const AreaWords& words : a.words) insert_area(tx, a, words);
  for (const AdjustmentLine& line : a.adjustments) insert_adjustment(tx, a, line, "");
  return a.id;
}

void insert_question(store::WriteTx& tx, PersonId person, std::int64_t allocation, const Question& question, std::string_view recorded_by, std::string_view form_token) {
  tx.run(sql::allocation::question_insert, {{"person_id", person}, {"allocation_id", allocation}, {"question_id", tx.next_id("allocation_question")}, {"reference", question.reference},
                                            {"asked_by", question.asked_by}, {"asked_on", question.asked_on}, {"words", question.words}, {"due_on", question.due_on},
                                            {"answered_on", question.answered_on}, {"answer", question.answer}, {"answered_by_name", question.answered_by}, {"recorded_by_name", recorded_by},
                                            {"recorded_at", tx.now()}, {"form_token", token_of(form_token)}});
}

Result<std::string> begin(store::WriteTx& tx, const access::ChangeablePerson& who, Allocation allocation, std::string_view form_token, store::AuditLine line) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::allocation::allocation_by_token, {{"form_token", form_token}})) {
      if (first->id<PersonId>("person_id") != who.id()) return fail(FaultKind::invalid, t("Open the page again from the person’s record, and begin there"));
      return first->text("reference");
    }
  for (const Allocation& one : read_allocations(tx, who.readable()))
    if (const State state = state_of(one); state == State::working || state == State::waiting) return fail(FaultKind::stale, t("A starting figure is being worked out already: go on with it"));
  allocation.person = who.id();
  insert_allocation(tx, allocation, form_token);
  line.action = "allocation.begun";
  line.after = nlohmann::json{{"grid", allocation.grid_reference}, {"assessment", allocation.assessment_reference}}.dump();
  tell(tx, allocation, who.id(), std::move(line));
  return allocation.reference;
}

Result<void> save(store::WriteTx& tx, const access::ChangeablePerson& who, const Allocation& a, store::AuditLine line) {
  if (tx.run(sql::allocation::allocation_update, {{"person_id", who.id()}, {"allocation_id", a.id}, {"version", a.version}, {"levels", levels_text(a.levels)}}) == 0) return saved_first();
  tell(tx, a, who.id(), std::move(line));
  return {};
}

Result<void> save_area(store::WriteTx& tx, const access::ChangeablePerson& who, const Allocation& a, std::string_view area, store::AuditLine line) {
  const auto before = read_allocation(tx, who.readable(), a.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such starting figure"));
  line.action = "allocation.level_set";
  line.before = area_json(*before, area);
  line.after = area_json(a, area);
  if (const AreaWords* words = a.words_of(area)) line.reason = words->moved_why;
  return save(tx, who, a, std::move(line)).map([&] {
    tx.run(sql::allocation::area_delete, {{"person_id", who.id()}, {"allocation_id", a.id}, {"area", area}});
    if (const AreaWords* words = a.words_of(area)) insert_area(tx, a, *words);
  });
}

Result<void> add_adjustment(store::WriteTx& tx, const access::ChangeablePerson& who, const Allocation& a, const AdjustmentLine& adjustment, std::string_view form_token, store::AuditLine line) {
  if (!form_token.empty() && tx.one(sql::allocation::adjustment_by_token, {{"form_token", form_token}})) return {};
  line.action = "allocation.addition_made";
  line.reason = adjustment.reason;
  line.after = adjustment_json(adjustment);
  return save(tx, who, a, std::move(line)).map([&] { insert_adjustment(tx, a, adjustment, form_token); });
}

Result<void> remove_adjustment(store::WriteTx& tx, const access::ChangeablePerson& who, const Allocation& a, std::int64_t adjustment, store::AuditLine line) {
  const auto gone = std::ranges::find(a.adjustments, adjustment, &AdjustmentLine::id);
  if (gone == a.adjustments.end()) return {};
  line.action = "allocation.addition_taken_off";
  line.before = adjustment_json(*gone);
  return save(tx, who, a, std::move(line)).map([&] { tx.run(sql::allocation::adjustment_delete, {{"person_id", who.id()}, {"allocation_id", a.id}, {"adjustment_id", adjustment}}); });
}

Result<void> decide(store::WriteTx& tx, const access::ChangeablePerson& who, const Allocation& a, store::AuditLine line) {
  const auto changed = tx.run(
      sql::allocation::allocation_decide,
      {{"person_id", who.id()}, {"allocation_id", a.id}, {"version", a.version}, {"override_weekly_pence", a.override_weekly_pence}, {"override_why", a.override_why}, {"decided_at", a.decided_at},
       {"decided_on", a.decided_on}, {"decided_by_name", a.decided_by}, {"decided_by_role", a.decided_by_role}, {"cells", cells_text(a.sum.cells)}, {"described_pence", a.sum.described_pence},
       {"judged_pence", a.sum.judged_pence}, {"adjustments_pence", a.sum.adjustments_pence}, {"one_off_pence", a.sum.one_off_pence}, {"weekly_pence", a.sum.weekly_pence},
       {"annual_pence", a.sum.annual_pence}, {"tolerance_percent", a.tolerance_percent}, {"tolerance_rule", static_cast<std::int64_t>(a.tolerance_rule)},
       {"needs_signature", a.needs_signature}});
  if (changed == 0) return saved_first();
  line.action = "allocation.decided";
  line.reason = a.override_why;
  line.after = sum_json(a);
  tell(tx, a, who.id(), std::move(line));
  return {};
}

Result<void> save_after(store::WriteTx& tx, PersonId person, const Allocation& a, store::AuditLine line) {
  const auto changed = tx.run(
      sql::allocation::allocation_after,
      {{"person_id", person}, {"allocation_id", a.id}, {"version", a.version}, {"signed_at", a.signed_at}, {"signed_by_name", a.signed_by}, {"returned_at", a.returned_at}, {"returned_by_name", a.returned_by},
       {"returned_why", a.returned_why}, {"explained_on", a.explained_on}, {"explained_how", a.explained_how}, {"explained_by_name", a.explained_by}, {"set_aside_on", a.set_aside_on},
       {"set_aside_why", a.set_aside_why}, {"worker_id", a.worker.id}, {"worker_name", a.worker.name}, {"worker_role", a.worker.role}, {"team_id", a.worker.team}, {"team_name", a.worker.team_name}});
  if (changed == 0) return saved_first();
  line.after = after_json(a);
  tell(tx, a, person, std::move(line));
  return {};
}

Result<std::string> add_question(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Allocation& a, const Question& question, std::string_view form_token, store::AuditLine line) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::allocation::question_by_token, {{"form_token", form_token}})) return first->text("reference");
  Question one = question;
  one.reference = new_reference(random);
  insert_question(tx, who.id(), a.id, one, line.actor_name, form_token);
  line.action = "allocation.questioned";
  line.after = nlohmann::json{{"asked_by", question.asked_by}, {"words", question.words}, {"due_on", question.due_on.iso()}}.dump();
  tell(tx, a, who.id(), std::move(line));
  return one.reference;
}

Result<void> answer_question(store::WriteTx& tx, const access::ChangeablePerson& who, const Allocation& a, const Question& question, store::AuditLine line) {
  if (tx.run(sql::allocation::question_answer, {{"person_id", who.id()}, {"allocation_id", a.id}, {"reference", question.reference}, {"version", question.version}, {"answered_on", question.answered_on},
                                                {"answer", question.answer}, {"answered_by_name", question.answered_by}}) == 0)
    return fail(FaultKind::stale, t("Someone answered this question first. Look at what is on record now"));
  line.action = "allocation.answered";
  line.after = nlohmann::json{{"answer", question.answer}}.dump();
  tell(tx, a, who.id(), std::move(line));
  return {};
}

}  // namespace stepwise::allocation
