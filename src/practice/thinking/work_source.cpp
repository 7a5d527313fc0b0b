// SPDX-License-Identifier: Apache-2.0
#include "practice/thinking/room.hpp"

namespace stepwise::thinking {
namespace {

using task::Task;

constexpr int most_held = 500;

Task task_of(const ToLookAt& page) {
  const Tool* tool = tool_of(page.tool);
  return {.kind = "thinking.look", .reference = page.reference, .title = t("Look together again: {0}", tool == nullptr ? page.tool : t(tool->label).str()),
          .href = thinking_href(page.person_reference) + "/pages/" + page.reference, .person_reference = page.person_reference, .person_name = page.person_name,
          .team = page.owner.team, .worker = page.owner.worker, .worker_name = page.owner.worker_name, .due = page.next_look_on};
}

std::vector<Task> due(store::ReadTx& tx, const task::Asked& asked) {
  std::vector<Task> tasks;
  for (const auto& page : pages_to_look_at(tx, asked.team, asked.worker, asked.until, asked.limit)) tasks.push_back(task_of(page));
  return tasks;
}

std::vector<Task> held(store::ReadTx& tx, StaffId worker) {
  std::vector<Task> tasks;
  constexpr std::int32_t any_day = 2'000'000;
  for (const auto& page : pages_to_look_at(tx, std::nullopt, worker, Date{any_day}, most_held)) tasks.push_back(task_of(page));
  return tasks;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  const auto owner = sheet::owner_of(tx, to);
  if (!owner) return fail(FaultKind::not_found, t("There is no such member of staff"));
  return give_page(tx, who, task.reference, *owner, std::move(line));
}

}  // namespace

task::Source work_source() { return {"thinking", due, held, give}; }

}  // namespace stepwise::thinking
