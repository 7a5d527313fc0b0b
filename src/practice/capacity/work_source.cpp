// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/capacity/room.hpp"

namespace stepwise::capacity {
namespace {

using task::Task;

Task task_of(const Due& due) {
  const bool again = due.kind == "ask_again";
  return {.kind = "capacity." + due.kind, .reference = due.reference, .title = again ? t("Ask again about a decision that could wait") : t("Find an advocate: {0}", words_of(areas(), due.area)),
          .href = capacity_href(due.person_reference) + (again ? "/decisions/" + due.reference : "/advocacy/" + due.area), .person_reference = due.person_reference, .person_name = due.person_name,
          .team = due.owner.team, .worker = due.owner.worker, .worker_name = due.owner.worker_name, .due = due.on};
}

std::vector<Task> of(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker) {
  std::vector<Task> tasks;
  for (const Due& due : read_due(tx, team, worker)) tasks.push_back(task_of(due));
  std::ranges::sort(tasks, task::comes_before);
  return tasks;
}

std::vector<Task> due(store::ReadTx& tx, const task::Asked& asked) {
  auto tasks = of(tx, asked.team, asked.worker);
  std::erase_if(tasks, [&](const Task& task) { return *task.due > asked.until; });
  if (tasks.size() > static_cast<std::size_t>(asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
  return tasks;
}

Result<void> hand_over(store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  const auto owner = sheet::owner_of(tx, to);
  if (!owner) return fail(FaultKind::not_found, t("There is no such member of staff"));
  return give(tx, who, task.reference, *owner, std::move(line));
}

}  // namespace

task::Source work_source() {
  return {"capacity", due, [](store::ReadTx& tx, StaffId worker) { return of(tx, std::nullopt, worker); }, hand_over};
}

}  // namespace stepwise::capacity
