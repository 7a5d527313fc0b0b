// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "practice/plan/plan_lists.hpp"
#include "practice/plan/room.hpp"

namespace stepwise::plan {
namespace {

using task::Task;

struct ToDoKind {
  std::string_view kind, step;
  Message title;
};
ToDoKind kind_of(State state) {
  switch (state) {
    case State::draft: return {"plan.write", "", noted("Go on with a plan")};
    case State::agreed: return {"plan.sign", "", noted("Sign a plan, or ask for it to be signed")};
    case State::waiting: return {"plan.waiting", "", noted("A plan waits for signature")};
    case State::sent_back: return {"plan.sent_back", "", noted("A plan came back with a reason")};
    case State::signed_off: return {"plan.start", "", noted("Put a plan in place")};
    case State::in_force:
    case State::ended: break;
  }
  return {"plan.copy", "/copy", noted("Give the person their copy of the plan")};
}

constexpr ToDoKind answered_for{"plan.in_place", "", noted("Answer for a plan that is in place")};

Task task_of(const Line& line) {
  const bool asks_nothing = line.state == State::in_force && line.plan.copy_on;
  const ToDoKind kind = asks_nothing ? answered_for : kind_of(line.state);
  return {.kind = std::string{kind.kind}, .reference = line.plan.reference, .title = t(kind.title), .href = plan_href(line.person_reference, line.plan.reference) + std::string{kind.step},
          .person_reference = line.person_reference, .person_name = line.person_name, .team = line.plan.holder.team, .worker = line.plan.holder.id, .worker_name = line.plan.holder.name, .due = asks_nothing ? std::nullopt : line.next};
}

/// What somebody was handed and has not taken up.
std::optional<Task> baton_task(const Line& line) {
  const Baton* baton = waiting_baton(line.plan);
  if (baton == nullptr) return std::nullopt;
  Task task = task_of(line);
  task.kind = "plan.take_up";
  task.title = baton->to.id ? t("Take up a plan, or send it back").str() : t("Ask {0} whether they take up a plan", baton->to.name);
  task.href = plan_href(line.person_reference, line.plan.reference) + "/hand-over";
  if (baton->to.id) task.worker = baton->to.id, task.worker_name = baton->to.name, task.team = baton->to.team;
  task.due = baton->due_on;
  return task;
}

constexpr std::string_view of_adults = "plan", of_carers = "plan.carer";

std::vector<Task> tasks_for(store::ReadTx& tx, bool carers, std::optional<TeamId> team, std::optional<StaffId> worker, bool in_place = false) {
  std::vector<Task> tasks;
  for (const Line& line : open_plans(tx, team, worker, in_place)) {
    if (line.plan.kept_apart != carers) continue;
    tasks.push_back(task_of(line));
    if (auto baton = baton_task(line)) tasks.push_back(std::move(*baton));
  }
  if (carers)
    for (Task& task : tasks) task.kind.replace(0, of_adults.size(), of_carers);
  std::erase_if(tasks, [&](const Task& task) { return (worker && task.worker != worker) || (team && task.team != team); });
  return tasks;
}

std::vector<Task> due(store::ReadTx& tx, bool carers, const task::Asked& asked) {
  auto tasks = tasks_for(tx, carers, asked.team, asked.worker);
  std::erase_if(tasks, [&](const Task& task) { return task.due && *task.due > asked.until; });
  std::ranges::sort(tasks, task::comes_before);
  if (tasks.size() > static_cast<std::size_t>(asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
  return tasks;
}

std::vector<Task> held(store::ReadTx& tx, bool carers, StaffId worker) {
  auto tasks = tasks_for(tx, carers, std::nullopt, worker, true);
  std::ranges::sort(tasks, task::comes_before);
  return tasks;
}

/// The plan itself goes to somebody else; a hand-over on its way goes back first.
Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  const auto member = access::staff_by_id(tx, to);
  if (!member) return fail(FaultKind::not_found, t("There is no such member of staff"));
  auto plan = read_plan(tx, who.readable(), task.reference);
  if (!plan) return tl::unexpected{sheet::not_there()};
  if (const Baton* baton = waiting_baton(*plan)) {
    Baton settled = *baton;
    settled.settled_on = tx.now().london_date();
    settled.settled_as = "withdrawn";
    settled.settled_by = line.actor_name;
    if (auto back = settle_baton(tx, who, *plan, settled, line); !back) return back;
    plan = read_plan(tx, who.readable(), task.reference);
  }
  plan->holder = {member->id, member->name, member->role_label, member->team, member->team_name};
  return save_plan(tx, who, *plan, std::move(line), "plan.handed_over");
}

}  // namespace

task::Source work_source(bool carers) {
  return {std::string{carers ? of_carers : of_adults}, [carers](store::ReadTx& tx, const task::Asked& asked) { return due(tx, carers, asked); },
          [carers](store::ReadTx& tx, StaffId worker) { return held(tx, carers, worker); }, give};
}

}  // namespace stepwise::plan
