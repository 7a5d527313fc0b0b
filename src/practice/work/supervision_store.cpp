// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "practice/work/to_do_store.hpp"
#include "sql/work.hpp"

namespace stepwise::work {
namespace {

Supervision supervision_of(const store::Row& row) {
  return {row.text("reference"), row.id<StaffId>("staff_id"), row.text("staff_name"), row.date("held_on"), row.text("note"), row.maybe_date("next_on"), row.integer("cases"),
          row.integer("overdue"), row.id<StaffId>("by_id"), row.text("by_name")};
}

}  // namespace

Result<std::string> add_supervision(store::WriteTx& tx, Random& random, Supervision supervision, store::AuditLine line, std::string_view form_token) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::work::supervision_by_token, {{"form_token", form_token}})) return first->text("reference");
  supervision.reference = new_reference(random);
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional{std::string{form_token}};
  tx.run(sql::work::supervision_insert, {{"reference", supervision.reference}, {"staff_id", supervision.staff}, {"staff_name", supervision.staff_name}, {"held_on", supervision.held_on},
                                         {"note", supervision.note}, {"next_on", supervision.next_on}, {"cases", supervision.cases}, {"overdue", supervision.overdue},
                                         {"by_id", supervision.by}, {"by_name", supervision.by_name}, {"written_at", tx.now()}, {"form_token", token}});
  line.action = "work.supervised";
  line.subject = "supervision:" + supervision.reference;
  line.after = nlohmann::json{{"held_on", supervision.held_on.iso()}, {"cases", supervision.cases}, {"overdue", supervision.overdue}}.dump();
  tx.audit(line);
  return supervision.reference;
}

std::vector<Supervision> supervisions_of(store::ReadTx& tx, StaffId staff, int limit) {
  std::vector<Supervision> out;
  for (const auto& row : tx.all(sql::work::supervisions_of_staff, {{"staff_id", staff}, {"row_limit", limit}})) out.push_back(supervision_of(row));
  return out;
}

std::vector<std::pair<StaffId, Date>> last_supervised(store::ReadTx& tx) {
  std::vector<std::pair<StaffId, Date>> out;
  for (const auto& row : tx.all(sql::work::supervisions_latest, {{"first", 0}})) out.emplace_back(row.id<StaffId>("staff_id"), row.date("held_on"));
  return out;
}

std::vector<task::Task> supervision_tasks(store::ReadTx& tx, const task::Asked& asked) {
  std::vector<task::Task> out;
  if (!asked.worker) return out;
  for (const auto& row : tx.all(sql::work::supervisions_due, {{"by_id", *asked.worker}, {"until", asked.until}, {"row_limit", asked.limit}})) {
    const Supervision last = supervision_of(row);
    out.push_back({.kind = "work.supervision", .reference = last.reference, .title = t("Talk with {0} about their cases", last.staff_name), .href = "/work/team",
                   .worker = last.by, .worker_name = last.by_name, .due = last.next_on});
  }
  return out;
}

}  // namespace stepwise::work
