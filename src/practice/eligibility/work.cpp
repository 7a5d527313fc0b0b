// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/eligibility/eligibility_site.hpp"
#include "practice/eligibility/eligibility_store.hpp"
#include "practice/parts/sheet.hpp"
#include "sql/eligibility.hpp"

namespace stepwise::eligibility {
namespace {

namespace sql = stepwise::sql::eligibility;
using task::Task;

Task task_of(const store::Row& row) {
  Task task{.kind = {}, .reference = row.text("reference"), .title = {}, .href = eligibility_href(row.text("person_reference"))};
  task.person_reference = row.text("person_reference");
  task.person_name = row.text("given_name") + " " + row.text("family_name");
  task.team = sheet::maybe_id<TeamId>(row, "team_id");
  task.worker = sheet::maybe_id<StaffId>(row, "worker_id");
  task.worker_name = row.text("worker_name");
  return task;
}

Task to_judge(const store::Row& row) {
  Task task = task_of(row);
  task.kind = "eligibility.judge";
  task.title = t("Say who is eligible, from a finished [[assessment]]");
  task.href += row.text("kind") == "carer" ? "/judge/carer" : "/judge/adult";
  task.due = row.instant("signed_at").london_date() + days_to_decide;
  return task;
}

Task to_do(const store::Row& row) {
  Determination d;
  d.assessment_version = row.integer("assessment_version");
  d.judged_on = row.date("judged_on");
  d.decided_on = row.maybe_date("decided_on");
  d.given_on = row.maybe_date("given_on");
  const Standing standing = standing_of(d, row.integer("signed_number"), std::nullopt);
  Task task = task_of(row);
  task.due = next_date(d, standing, row.instant("signed_at").london_date());
  switch (standing) {
    case Standing::look_again:
      task.kind = "eligibility.look_again";
      task.title = t("Look at eligibility again: the [[assessment]] was amended");
      break;
    case Standing::to_give:
      task.kind = "eligibility.give";
      task.title = t("Give the person the decision on eligibility");
      task.href += "/" + task.reference;
      break;
    default:
      task.kind = "eligibility.decide";
      task.title = t("Decide on eligibility");
      task.href += "/" + task.reference + "/decide";
  }
  return task;
}

std::vector<Task> all(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker) {
  std::vector<Task> tasks;
  const store::Param of_team{"team_id", team ? team->value() : 0}, of_worker{"worker_id", worker ? worker->value() : 0};
  for (const auto& row : tx.all(sql::to_judge, {of_team, of_worker})) tasks.push_back(to_judge(row));
  for (const auto& row : tx.all(sql::to_do, {of_team, of_worker})) tasks.push_back(to_do(row));
  std::ranges::sort(tasks, task::comes_before);
  return tasks;
}

std::vector<Task> due(store::ReadTx& tx, const task::Asked& asked) {
  auto tasks = all(tx, asked.team, asked.worker);
  std::erase_if(tasks, [&](const Task& task) { return !task.due || *task.due > asked.until; });
  if (tasks.size() > static_cast<std::size_t>(asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
  return tasks;
}

Result<void> hand(store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  const auto owner = sheet::owner_of(tx, to);
  if (!owner) return fail(FaultKind::not_found, t("There is no such member of staff"));
  if (task.kind == "eligibility.judge") return fail(FaultKind::invalid, t("It goes with the [[assessment]]: hand that over"));
  return hand_over(tx, who, task.reference, *owner, std::move(line));
}

}  // namespace

task::Source work_source() {
  return {"eligibility", due, [](store::ReadTx& tx, StaffId worker) { return all(tx, std::nullopt, worker); }, hand};
}

}  // namespace stepwise::eligibility
