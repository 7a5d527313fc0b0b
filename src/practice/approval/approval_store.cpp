// SPDX-License-Identifier: Apache-2.0
#include "practice/approval/approval_store.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "community/parts/parts.hpp"
#include "sql/approval.hpp"

namespace stepwise::approval {
namespace {

namespace sql = stepwise::sql::approval;

constexpr int settled_shown_days = 60;

template <class AnyId>
std::optional<AnyId> id_in(const store::Row& row, std::string_view column) {
  return row.is_null(column) ? std::nullopt : std::optional{row.id<AnyId>(column)};
}

Approval approval_of(const store::Row& row) {
  Approval one;
  one.reference = row.text("reference");
  one.version = row.integer("version");
  one.kind = row.text("kind");
  one.about = row.text("about");
  one.why = row.text("why");
  one.weekly_pence = row.maybe_integer("weekly_pence");
  one.one_off_pence = row.maybe_integer("one_off_pence");
  one.asked_by = {id_in<StaffId>(row, "asked_by_id"), row.text("asked_by_name"), row.text("asked_by_role"), id_in<TeamId>(row, "team_id"), row.text("team_name")};
  one.made_by = id_in<StaffId>(row, "made_by_id");
  one.asked_at = row.instant("asked_at");
  one.due_on = row.date("due_on");
  one.decision = row.text("decision");
  one.reason = row.text("reason");
  one.decided_by = {id_in<StaffId>(row, "decided_by_id"), row.text("decided_by_name"), row.text("decided_by_role"), {}, ""};
  one.decided_at = row.maybe_instant("decided_at");
  return one;
}

Line line_of(const store::Row& row) {
  return {approval_of(row), row.text("person_reference"), row.text("given_name") + " " + row.text("family_name")};
}

std::vector<Line> lines(store::ReadTx& tx, const store::Statement& statement, store::Params params) {
  std::vector<Line> all;
  for (const auto& row : tx.all(statement, params)) all.push_back(line_of(row));
  return all;
}

void tell(store::WriteTx& tx, PersonId person, const Approval& after, std::string_view was, store::AuditLine line) {
  line.action = "approval." + std::string{after.decision.empty() ? "asked" : after.decision};
  line.person = person;
  line.subject = "approval:" + after.reference;
  line.reason = after.decision.empty() ? after.why : after.reason;
  if (!after.decision.empty()) line.before = nlohmann::json{{"standing", was.empty() ? "waiting" : was}}.dump();
  nlohmann::json now{{"kind", after.kind}, {"about", after.about}, {"standing", standing_key(after.standing())}};
  if (after.weekly_pence) now["weekly_pence"] = *after.weekly_pence;
  if (after.one_off_pence) now["one_off_pence"] = *after.one_off_pence;
  line.after = now.dump();
  tx.audit(line);
  tx.touch(person);
}

Approval approval_from(const Ask& wanted, Random& random, const access::Staff& by, Instant now) {
  Approval one;
  one.reference = new_reference(random);
  one.kind = wanted.kind;
  one.about = wanted.about;
  one.why = std::string{trim(wanted.why)};
  one.weekly_pence = wanted.weekly_pence;
  one.one_off_pence = wanted.one_off_pence;
  one.asked_by = community::worker_of(by);
  if (wanted.made_by && *wanted.made_by != by.id) one.made_by = wanted.made_by;
  one.asked_at = now;
  one.due_on = wanted.due_on.value_or(now.london_date() + days_to_decide);
  return one;
}

Result<Approval> take(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, Act act, std::string_view reason, const access::Staff& by, store::AuditLine line) {
  return decide(tx, who, reference, {act, std::string{reason}, true}, by, std::move(line));
}

}  // namespace

void insert_approval(store::WriteTx& tx, PersonId person, const Approval& one) {
  tx.run(sql::approval_insert,
         {{"person_id", person}, {"approval_id", tx.next_id("approval")}, {"reference", one.reference}, {"kind", one.kind}, {"about", one.about}, {"why", one.why},
          {"weekly_pence", one.weekly_pence}, {"one_off_pence", one.one_off_pence}, {"asked_by_id", one.asked_by.id}, {"asked_by_name", one.asked_by.name},
          {"asked_by_role", one.asked_by.role}, {"made_by_id", one.made_by}, {"team_id", one.asked_by.team}, {"team_name", one.asked_by.team_name},
          {"asked_at", one.asked_at}, {"due_on", one.due_on}, {"decision", one.decision}, {"reason", one.reason}, {"decided_by_id", one.decided_by.id},
          {"decided_by_name", one.decided_by.name}, {"decided_by_role", one.decided_by.role}, {"decided_at", one.decided_at}});
}

Result<std::string> ask(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Ask& wanted, const access::Staff& by, store::AuditLine line) {
  if (trim(wanted.why).empty()) return fail(FaultKind::invalid, t("Say why, so that whoever decides knows"));
  if (const auto before = latest(tx, wanted.kind, wanted.about); before && !may_ask(before)) {
    if (before->asked_by.id == by.id && before->weekly_pence == wanted.weekly_pence && before->one_off_pence == wanted.one_off_pence) return before->reference;
    return fail(FaultKind::stale, t("Somebody was asked about this already. Wait for the answer, or withdraw that first"));
  }
  const Approval one = approval_from(wanted, random, by, tx.now());
  insert_approval(tx, who.id(), one);
  tell(tx, who.id(), one, "", std::move(line));
  return one.reference;
}

Result<Approval> decide(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const Decision& decision, const access::Staff& by, store::AuditLine line) {
  const auto all = read_approvals(tx, who.readable());
  const auto found = std::ranges::find(all, reference, &Approval::reference);
  if (found == all.end()) return fail(FaultKind::not_found, t("There is no such approval"));
  if (const auto why_not = refusal(*found, decision.act, by.id, decision.may_decide, decision.reason))
    return fail(found->standing() == Standing::waiting ? FaultKind::invalid : FaultKind::stale, t(*why_not));
  Approval after = *found;
  after.decision = std::string{standing_key(approval::after(decision.act))};
  after.reason = std::string{trim(decision.reason)};
  after.decided_by = community::worker_of(by);
  after.decided_at = tx.now();
  const auto changed = tx.run(sql::approval_decide, {{"person_id", who.id()}, {"reference", reference}, {"was", found->decision}, {"decision", after.decision}, {"reason", after.reason},
                                                     {"decided_by_id", after.decided_by.id}, {"decided_by_name", after.decided_by.name},
                                                     {"decided_by_role", after.decided_by.role}, {"decided_at", after.decided_at}});
  if (changed == 0) return fail(FaultKind::stale, t("Somebody decided this first. Open it again to read what they decided"));
  tell(tx, who.id(), after, found->decision, std::move(line));
  return after;
}

Result<Approval> agree(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const access::Staff& by, store::AuditLine line) {
  return take(tx, who, reference, Act::agree, "", by, std::move(line));
}
Result<Approval> send_back(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::string_view reason, const access::Staff& by, store::AuditLine line) {
  return take(tx, who, reference, Act::send_back, reason, by, std::move(line));
}
Result<Approval> withdraw(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::string_view reason, const access::Staff& by, store::AuditLine line) {
  return take(tx, who, reference, Act::withdraw, reason, by, std::move(line));
}

std::optional<Approval> latest(store::ReadTx& tx, std::string_view kind, std::string_view about) {
  const auto row = tx.one(sql::approval_latest, {{"kind", kind}, {"about", about}});
  return row ? std::optional{approval_of(*row)} : std::nullopt;
}

std::vector<Approval> read_approvals(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Approval> all;
  for (const auto& row : tx.all(sql::approvals_of_person, {{"person_id", who.id()}})) all.push_back(approval_of(row));
  return all;
}

std::optional<std::string> person_of_approval(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::person_of_approval, {{"reference", reference}});
  return row ? std::optional{row->text("person_reference")} : std::nullopt;
}

std::vector<Line> waiting(store::ReadTx& tx, std::optional<TeamId> team) { return lines(tx, sql::approvals_waiting, {{"team_id", team.value_or(TeamId{0})}}); }

std::vector<Line> asked_by(store::ReadTx& tx, StaffId staff, Date today) {
  return lines(tx, sql::approvals_asked_by, {{"staff_id", staff}, {"since", noon(today - settled_shown_days)}});
}

std::vector<Line> sent_back(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> staff) {
  return lines(tx, sql::approvals_sent_back, {{"team_id", team.value_or(TeamId{0})}, {"staff_id", staff.value_or(StaffId{0})}});
}

}  // namespace stepwise::approval
