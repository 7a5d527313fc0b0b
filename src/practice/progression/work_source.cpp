// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "practice/progression/work_source.hpp"

namespace stepwise::progression {
namespace {

using task::Task;

Task task_about(const Somebody& person, std::string_view kind, const std::string& reference, std::string title, const Owner& owner, Date due, const std::string& page) {
  return {.kind = "progression." + std::string{kind}, .reference = reference, .title = std::move(title), .href = progression_href(person.reference) + page, .person_reference = person.reference,
          .person_name = person.name, .team = owner.team, .worker = owner.worker, .worker_name = owner.worker_name, .due = due};
}

void add_plan_tasks(std::vector<Task>& tasks, const Somebody& person, const Rhythm& rhythm) {
  for (const auto& plan : person.journey.plans) {
    const auto standing = standing_of(plan, person.journey.died_on);
    if (standing.where == PlanStanding::Where::open) {
      tasks.push_back(task_about(person, "meet", plan.reference, t("Meet this week"), plan.owner, meet_by(person.journey, plan, rhythm), "/met"));
      tasks.push_back(task_about(person, "review", plan.reference, t("Look at the progression plan together"), plan.owner, *standing.next, ""));
    }
    if (standing.where == PlanStanding::Where::to_follow_up)
      tasks.push_back(task_about(person, "follow_up", plan.reference, t("Ask whether what was reached holds"), plan.owner, *standing.next, "/plans/" + plan.reference + "/follow-up"));
  }
}

void add_dip_tasks(std::vector<Task>& tasks, const Somebody& person) {
  for (const auto* dip : open_dips(person.journey)) {
    const Standing standing = standing_of(person.journey, *dip);
    const Answer* answer = answer_to(person.journey, dip->reference);
    const std::string page = "/dips/" + dip->reference;
    if (answer == nullptr) {
      tasks.push_back(task_about(person, "dip_answer", dip->reference, t("Talk a dip through"), dip->owner, *standing.next, page + "/answer"));
      continue;
    }
    Owner reviewer = dip->owner;
    reviewer.worker = answer->reviewer;
    reviewer.worker_name = answer->reviewer_name;
    tasks.push_back(task_about(person, "dip_decide", dip->reference, t("Decide what comes after help in a dip"), reviewer, *standing.next, page + "/decide"));
  }
}

void add_risk_tasks(std::vector<Task>& tasks, const Somebody& person) {
  for (const auto& risk : person.journey.risks)
    if (!risk.learned_on && !person.journey.died_on)
      tasks.push_back(task_about(person, "risk", risk.reference, t("Look again at a risk worth taking"), risk.owner, risk.look_again_on, "/risks/" + risk.reference + "/learning"));
}

std::vector<Task> due(store::ReadTx& tx, const task::Asked& asked) {
  std::vector<Task> tasks;
  const Rhythm rhythm = read_rhythm(tx);
  for (const auto& person : people_in_progress(tx, asked.team, asked.worker)) std::ranges::move(tasks_of(person, rhythm), std::back_inserter(tasks));
  std::erase_if(tasks, [&](const Task& task) { return *task.due > asked.until || (asked.worker && task.worker != asked.worker) || (asked.team && task.team != asked.team); });
  std::ranges::sort(tasks, task::comes_before);
  if (tasks.size() > static_cast<std::size_t>(asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
  return tasks;
}

/// One line for each open plan, dip and risk, not one for each thing to do.
std::vector<Task> held(store::ReadTx& tx, StaffId worker) {
  std::vector<Task> tasks;
  const Rhythm rhythm = read_rhythm(tx);
  for (const auto& person : people_in_progress(tx, std::nullopt, worker)) std::ranges::move(tasks_of(person, rhythm), std::back_inserter(tasks));
  std::erase_if(tasks, [&](const Task& task) { return task.worker != worker || task.kind == "progression.meet"; });
  std::ranges::sort(tasks, task::comes_before);
  return tasks;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  const auto member = access::staff_by_id(tx, to);
  if (!member) return fail(FaultKind::not_found, t("There is no such member of staff"));
  const Owner owner{member->id, member->name, member->role_label, member->team, member->team_name};
  if (task.kind == "progression.dip_answer" || task.kind == "progression.dip_decide") return give_happening(tx, who, task.reference, owner, std::move(line));
  const Journey journey = read_journey(tx, who.readable());
  if (const auto risk = std::ranges::find(journey.risks, task.reference, &Risk::reference); risk != journey.risks.end()) {
    Risk given = *risk;
    given.owner = owner;
    return save_risk(tx, who, given, std::move(line), "progression.handed_over");
  }
  const auto plan = std::ranges::find(journey.plans, task.reference, &Plan::reference);
  if (plan == journey.plans.end()) return fail(FaultKind::not_found, t("There is no such plan"));
  Plan given = *plan;
  given.owner = owner;
  return save_plan(tx, who, given, std::move(line), "progression.handed_over");
}

}  // namespace

std::vector<Task> tasks_of(const Somebody& person, const Rhythm& rhythm) {
  std::vector<Task> tasks;
  add_plan_tasks(tasks, person, rhythm);
  add_dip_tasks(tasks, person);
  add_risk_tasks(tasks, person);
  return tasks;
}

task::Source work_source() { return {"progression", due, held, give}; }

}  // namespace stepwise::progression
