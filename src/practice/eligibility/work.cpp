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

constexpr std::string_view of_adults = "eligibility", of_carers = "eligibility.carer";

std::vector<Task> all(store::ReadTx& tx, bool carers, std::optional<TeamId> team, std::optional<StaffId> worker) {
  std::vector<Task> tasks;
  const store::Param of_team{"team_id", team ? team->value() : 0}, of_worker{"worker_id", worker ? worker->value() : 0};
  const auto keep = [&](const store::Row& row, Task (*make)(const store::Row&)) {
    if ((row.text("kind") == "carer") != carers) return;
    tasks.push_back(make(row));
    if (carers) tasks.back().kind.replace(0, of_adults.size(), of_carers);
  };
  for (const auto& row : tx.all(sql::to_judge, {of_team, of_worker})) keep(row, to_judge);
  for (const auto& row : tx.all(sql::to_do, {of_team, of_worker})) keep(row, to_do);
  std::ranges::sort(tasks, task::comes_before);
  return tasks;
}

std::vector<Task> due(store::ReadTx& tx, bool carers, const task::Asked& asked) {
  auto tasks = all(tx, carers, asked.team, asked.worker);
  std::erase_if(tasks, [&](const Task& task) { return !task.due || *task.due > asked.until; });
  if (tasks.size() > static_cast<std::size_t>(asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
  return tasks;
}

/// What is still to be judged goes with the assessment it is judged from. Who signed that stays as it was.
Result<void> hand_assessment(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const sheet::Owner& to, store::AuditLine line) {
  auto assessment = assessment::find(tx, who.readable(), reference);
  if (!assessment) return tl::unexpected{sheet::not_there()};
  if (assessment->worker.id == to.worker) return {};
  assessment->worker = {to.worker, to.worker_name, to.worker_role, to.team, to.team_name};
  line.action = "assessment.handed_over";
  return assessment::save(tx, who, *assessment, std::move(line));
}

Result<void> hand(store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  const auto owner = sheet::owner_of(tx, to);
  if (!owner) return fail(FaultKind::not_found, t("There is no such member of staff"));
  if (task.kind.ends_with(".judge")) return hand_assessment(tx, who, task.reference, *owner, std::move(line));
  return hand_over(tx, who, task.reference, *owner, std::move(line));
}

}  // namespace

task::Source work_source(bool carers) {
  return {std::string{carers ? of_carers : of_adults}, [carers](store::ReadTx& tx, const task::Asked& asked) { return due(tx, carers, asked); },
          [carers](store::ReadTx& tx, StaffId worker) { return all(tx, carers, std::nullopt, worker); }, hand};
}

}  // namespace stepwise::eligibility
