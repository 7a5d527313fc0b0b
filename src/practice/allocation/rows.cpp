// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/rows.hpp"

#include <nlohmann/json.hpp>

#include "store/rows.hpp"

namespace stepwise::allocation {
namespace {

Owner owner_row(const store::Row& row) {
  Owner owner;
  owner.id = row.id<StaffId>("worker_id");
  owner.name = row.text("worker_name");
  owner.role = row.text("worker_role");
  owner.team = store::maybe_id<TeamId>(row, "team_id");
  owner.team_name = row.text("team_name");
  return owner;
}

Sum sum_row(const store::Row& row) {
  Sum sum;
  sum.cells = cells_from(row.text("cells"));
  sum.described_pence = row.integer("described_pence");
  sum.judged_pence = row.integer("judged_pence");
  sum.adjustments_pence = row.integer("adjustments_pence");
  sum.one_off_pence = row.integer("one_off_pence");
  sum.weekly_pence = row.integer("weekly_pence");
  sum.annual_pence = row.integer("annual_pence");
  return sum;
}

void read_after(const store::Row& row, Allocation& out) {
  out.signed_at = row.maybe_instant("signed_at");
  out.signed_by = row.text("signed_by_name");
  out.returned_at = row.maybe_instant("returned_at");
  out.returned_by = row.text("returned_by_name");
  out.returned_why = row.text("returned_why");
  out.explained_on = row.maybe_date("explained_on");
  out.explained_how = row.text("explained_how");
  out.explained_by = row.text("explained_by_name");
  out.set_aside_on = row.maybe_date("set_aside_on");
  out.set_aside_why = row.text("set_aside_why");
}

}  // namespace

Allocation allocation_of(const store::Row& row) {
  Allocation out;
  out.id = row.integer("allocation_id");
  out.reference = row.text("reference");
  out.version = row.integer("version");
  out.person = row.id<PersonId>("person_id");
  out.grid_reference = row.text("grid_reference");
  out.assessment_reference = row.text("assessment_reference");
  out.worker = owner_row(row);
  out.opened_on = row.date("opened_on");
  out.levels = levels_from(row.text("levels"));
  out.override_weekly_pence = row.maybe_integer("override_weekly_pence");
  out.override_why = row.text("override_why");
  out.decided_at = row.maybe_instant("decided_at");
  out.decided_on = row.date("decided_on");
  out.decided_by = row.text("decided_by_name");
  out.decided_by_role = row.text("decided_by_role");
  out.sum = sum_row(row);
  out.tolerance_percent = row.integer("tolerance_percent");
  out.tolerance_rule = static_cast<ToleranceRule>(row.integer("tolerance_rule"));
  out.needs_signature = row.flag("needs_signature");
  read_after(row, out);
  return out;
}

AdjustmentLine adjustment_row(const store::Row& row) {
  const auto kind = adjustment_from(row.text("kind")).value_or(AdjustmentKind::other);
  return {row.integer("adjustment_id"), {kind, row.integer("weekly_pence"), row.integer("one_off_pence")}, row.text("reason"), row.text("added_by_name")};
}

std::string sum_json(const Allocation& a) {
  nlohmann::json json{{"levels", levels_text(a.levels)}, {"weekly_pence", a.sum.weekly_pence}, {"described_pence", a.sum.described_pence}, {"one_off_pence", a.sum.one_off_pence},
                      {"grid", a.grid_reference}};
  if (a.override_weekly_pence) json["own_total_pence"] = *a.override_weekly_pence, json["why"] = a.override_why;
  if (a.needs_signature) json["second_signature"] = "needed";
  return json.dump();
}

std::string area_json(const Allocation& a, std::string_view area) {
  const AreaLevel* level = a.level_of(area);
  const AreaWords* words = a.words_of(area);
  nlohmann::json json{{"area", area}};
  if (level != nullptr) json["level"] = levels_text(std::span{level, 1});
  if (words != nullptr) json["heard"] = words->heard, json["could_go_wrong"] = words->could_go_wrong, json["moved_why"] = words->moved_why;
  return json.dump();
}

std::string adjustment_json(const AdjustmentLine& line) {
  return nlohmann::json{{"kind", key_of(line.adjustment.kind)}, {"weekly_pence", line.adjustment.weekly_pence}, {"one_off_pence", line.adjustment.one_off_pence}, {"reason", line.reason}}.dump();
}

std::string after_json(const Allocation& a) {
  nlohmann::json json{{"worker", a.worker.name}};
  if (a.signed_at) json["signed_by"] = a.signed_by;
  if (a.returned_at) json["sent_back"] = a.returned_why;
  if (a.explained_on) json["explained_on"] = a.explained_on->iso(), json["explained_how"] = a.explained_how;
  if (a.set_aside_on) json["set_aside"] = a.set_aside_why;
  return json.dump();
}

}  // namespace stepwise::allocation
