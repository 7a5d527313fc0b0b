// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/plan_lists.hpp"

#include <algorithm>

#include "practice/parts/sheet.hpp"
#include "practice/plan/plan_store.hpp"
#include "practice/plan/room.hpp"
#include "sql/plan.hpp"

namespace stepwise::plan {
namespace {

namespace sql = stepwise::sql::plan;
using sheet::maybe_id;

Plan plan_of_line(const store::Row& row) {
  Plan plan;
  plan.id = row.integer("plan_id");
  plan.reference = row.text("reference");
  plan.version = row.integer("version");
  plan.number = row.integer("number");
  plan.begun_on = row.date("begun_on");
  plan.holder = {maybe_id<StaffId>(row, "worker_id"), row.text("worker_name"), row.text("worker_role"), maybe_id<TeamId>(row, "team_id"), row.text("team_name")};
  if (const auto on = row.maybe_date("agreement_on")) plan.agreement = Agreement{.on = *on};
  plan.asked_on = row.maybe_date("asked_on");
  plan.asked_route = row.text("asked_route");
  if (const auto at = row.maybe_instant("signed_at")) plan.signing = Signing{.at = *at, .on = row.date("signed_on")};
  plan.started_on = row.maybe_date("started_on");
  plan.copy_on = row.maybe_date("copy_on");
  plan.review_on = row.maybe_date("review_on");
  if (const auto first = row.maybe_date("first_start_on")) plan.pieces.push_back({.start_on = *first});
  if (!row.is_null("baton_reference"))
    plan.batons.push_back({.reference = row.text("baton_reference"), .to = {maybe_id<StaffId>(row, "to_id"), row.text("to_name"), "", maybe_id<TeamId>(row, "to_team_id"), ""}, .due_on = row.date("baton_due_on")});
  return plan;
}

}  // namespace

std::vector<Line> open_plans(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker, bool in_place) {
  std::vector<Line> lines;
  for (const auto& row : tx.all(sql::open_plans, {{"team_id", team ? team->value() : 0}, {"worker_id", worker ? worker->value() : 0}, {"in_place", in_place}})) {
    Line line{plan_of_line(row), row.text("person_reference"), row.text("given_name") + " " + row.text("family_name")};
    line.plan.kept_apart = row.flag("has_cared") && kept_apart(tx, row.id<PersonId>("person_id")).contains(line.plan.reference);
    line.state = state_of(line.plan, line.plan.signing ? std::nullopt : asked_of(tx, line.plan));
    line.next = next_of(line.plan, line.state);
    lines.push_back(std::move(line));
  }
  std::ranges::stable_sort(lines, {}, [](const Line& line) { return line.next.value_or(Date{INT32_MAX}); });
  return lines;
}

}  // namespace stepwise::plan
