// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "practice/allocation/room.hpp"

namespace stepwise::allocation {
namespace {

task::Task task_of(const Line& line, std::string kind, std::string title, std::optional<Date> due) {
  const Allocation& a = line.allocation;
  return {.kind = std::move(kind), .reference = a.reference, .title = std::move(title), .href = allocation_href(a.reference), .person_reference = line.person_reference, .person_name = line.person_name,
          .team = a.worker.team, .worker = a.worker.id, .worker_name = a.worker.name, .due = due};
}

/// What is to be done about one. A signature is a task of the approvals room, for those who may sign.
std::optional<task::Task> due_task(const Line& line) {
  const auto next = next_of(line.allocation);
  if (line.died) return task_of(line, "allocation.set_aside", t("The person has died: set the starting figure aside"), next ? std::optional{next->by} : line.question_due);
  if (line.question_due) return task_of(line, "allocation.answer", t("Answer what was asked about the starting figure"), line.question_due);
  if (!next || next->what == Next::What::sign) return std::nullopt;
  const char* kind = next->what == Next::What::explain ? "allocation.explain" : next->what == Next::What::look_again ? "allocation.look_again" : "allocation.finish";
  return task_of(line, kind, t(next_words(next->what)), next->by);
}

std::vector<task::Task> due(store::ReadTx& tx, const task::Asked& asked) {
  std::vector<task::Task> tasks;
  for (const Line& line : list_allocations(tx, {.team = asked.worker ? std::nullopt : asked.team, .worker = asked.worker, .state = "open", .limit = asked.limit}))
    if (auto one = due_task(line); one && (!one->due || *one->due <= asked.until)) tasks.push_back(std::move(*one));
  std::ranges::sort(tasks, task::comes_before);
  return tasks;
}

std::vector<task::Task> held(store::ReadTx& tx, StaffId worker) {
  std::vector<task::Task> tasks;
  for (const Line& line : list_allocations(tx, {.worker = worker, .state = "open"})) {
    auto one = due_task(line);
    tasks.push_back(one ? std::move(*one) : task_of(line, "allocation.waits", t(next_words(Next::What::sign)), std::nullopt));
  }
  return tasks;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line) {
  auto found = read_allocation(tx, who.readable(), task.reference);
  const auto staff = access::staff_by_id(tx, to);
  if (!found) return fail(FaultKind::not_found, t("There is no such starting figure"));
  if (!staff || !staff->active) return fail(FaultKind::invalid, t("Choose somebody who works here"));
  found->worker = {staff->id, staff->name, staff->role_label, staff->team, staff->team_name};
  line.action = "allocation.handed_over";
  return save_after(tx, who.id(), *found, std::move(line));
}

}  // namespace

std::vector<task::Source> work_of(const RoomPointer&) {
  return {{.kinds = "allocation", .due = due, .held = held, .give = give, .left_out = [](store::ReadTx& tx, const task::Asked& asked) {
             return restricted_allocations(tx, {.team = asked.worker ? std::nullopt : asked.team, .worker = asked.worker, .state = "open", .limit = asked.limit});
           }}};
}

}  // namespace stepwise::allocation
