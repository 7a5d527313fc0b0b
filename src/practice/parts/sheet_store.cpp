// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "access/staff_store.hpp"
#include "practice/parts/sheet.hpp"
#include "sql/practice_parts.hpp"

namespace stepwise::sheet {
namespace {

namespace sql = stepwise::sql::practice_parts;

Owner owner_of(const access::StaffRecord& member) { return {member.id, member.name, member.role_label, member.team, member.team_name}; }

/// The facts of `all` that `other` does not hold the same.
std::string differing(const Facts& all, const Facts& other) {
  nlohmann::json out = nlohmann::json::object();
  for (const auto& fact : all) {
    const bool same = std::ranges::find(other, fact) != other.end();
    if (!same && (!fact.second.empty() || !other.empty())) out[fact.first] = fact.second;
  }
  return out.empty() ? "" : out.dump();
}

}  // namespace

Owner owner_of(const access::Staff& staff) { return {staff.id, staff.name, staff.role_label, staff.team, staff.team_name}; }

std::optional<Owner> owner_of(store::ReadTx& tx, std::string_view staff_reference) {
  const auto member = access::staff_by_reference(tx, staff_reference);
  if (!member) return std::nullopt;
  return owner_of(*member);
}

std::optional<Owner> owner_of(store::ReadTx& tx, StaffId staff) {
  const auto member = access::staff_by_id(tx, staff);
  if (!member) return std::nullopt;
  return owner_of(*member);
}

Owner owner_of(const store::Row& row) { return {maybe_id<StaffId>(row, "worker_id"), row.text("worker_name"), "", maybe_id<TeamId>(row, "team_id"), row.text("team_name")}; }

std::optional<std::string> led_to(store::ReadTx& tx, PersonId person, std::string_view token) {
  const auto first = tx.one(sql::once_find, {{"form_token", token}});
  if (!first || first->id<PersonId>("person_id") != person) return std::nullopt;
  return first->text("leads_to");
}

bool is_used(store::ReadTx& tx, std::string_view token) { return tx.one(sql::once_find, {{"form_token", token}}).has_value(); }

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

Fault someone_saved() { return {FaultKind::stale, t("Someone saved this first. Nothing of yours is lost: compare the two and save again")}; }
Fault not_there() { return {FaultKind::not_found, t("There is no such thing on this record")}; }

void write_down(store::WriteTx& tx, PersonId person, store::AuditLine line, std::string_view action, const std::string& subject, const Facts& before, const Facts& after) {
  line.person = person;
  line.action = action;
  line.subject = subject;
  line.before = differing(before, after);
  line.after = differing(after, before);
  tx.audit(line);
  tx.touch(person);
}

}  // namespace stepwise::sheet
