// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "practice/assessment/assessment_lists.hpp"
#include "practice/assessment/pages.hpp"
#include "practice/assessment/room.hpp"
#include "sql/assessment.hpp"
#include "store/drafts.hpp"

namespace stepwise::assessment {
namespace {

constexpr int signed_days = 60, furthest = 2'000;

constexpr std::string_view of_adults = "assessment", of_carers = "assessment.carer";

std::string kind_of(bool carers, std::string_view what) { return std::string{carers ? of_carers : of_adults} + "." + std::string{what}; }

task::Task task_of(const Line& line, const Next& next) {
  const Assessment& a = line.about;
  task::Task task{.kind = kind_of(a.is_carers(), key_of(next.what)), .reference = a.reference, .title = t("{0}. {1}", t(title_of(a.kind)), t(words_of(next.what))),
                  .href = next_href(a, next.what)};
  task.person_reference = line.person_reference;
  task.person_name = line.person_name;
  task.team = a.worker.team;
  task.worker = next.what == Next::What::planning ? a.planner : a.worker.id;
  task.worker_name = next.what == Next::What::planning ? a.planner_name : a.worker.name;
  task.due = next.on;
  task.first = a.refusal.on && a.refusal.risk == "yes" && !a.is_signed();
  return task;
}

task::Task task_of(const WaitingNotice& notice) {
  task::Task task{.kind = kind_of(notice.of_carer, "changed"), .reference = notice.reference, .title = t("{0}: the [[assessment]] it stands on was amended. Look again", notice.words),
                  .href = assessment_href(notice.assessment_reference)};
  task.person_reference = notice.person_reference;
  task.person_name = notice.person_name;
  task.team = notice.team;
  task.worker = notice.worker;
  task.worker_name = notice.worker_name;
  task.due = notice.made_on + look_days;
  return task;
}

/// Of adults or of carers, of a team or a worker, and up to which day.
struct Reach {
  bool carers = false;
  std::optional<TeamId> team = {};
  std::optional<StaffId> worker = {};
  Date signed_from{0};
  std::optional<Date> until = {};
  int limit = furthest;
};
Reach reach_of(bool carers, const task::Asked& asked) { return {carers, asked.team, asked.worker, asked.today + -signed_days, asked.until, asked.limit}; }

std::vector<task::Task> in_order(std::vector<task::Task> tasks, int limit) {
  std::ranges::sort(tasks, task::comes_before);
  if (tasks.size() > static_cast<std::size_t>(limit)) tasks.resize(static_cast<std::size_t>(limit));
  return tasks;
}

/// What assessments ask for next: of those who plan, or of everybody else.
std::vector<task::Task> next_tasks(store::ReadTx& tx, const Reach& reach, bool planning) {
  std::vector<task::Task> tasks;
  for (const auto& line : list_lines(tx, {.team = reach.team, .worker = reach.worker, .signed_from = reach.signed_from, .limit = furthest})) {
    if (line.about.is_carers() != reach.carers) continue;
    const auto next = planning ? planning_of(line.about, line.died_on) : next_of(line.about, line.died_on);
    if (!next || (reach.until && next->on > *reach.until) || (next->what == Next::What::planning) != planning) continue;
    task::Task task = task_of(line, *next);
    if (!reach.worker || task.worker == reach.worker) tasks.push_back(std::move(task));
  }
  return in_order(std::move(tasks), reach.limit);
}

std::vector<task::Task> assessing(store::ReadTx& tx, const Reach& reach) {
  auto tasks = next_tasks(tx, reach, false);
  for (const auto& notice : waiting_notices(tx, reach.team, reach.worker, reach.limit))
    if (task::Task task = task_of(notice); notice.of_carer == reach.carers && (!reach.until || *task.due <= *reach.until)) tasks.push_back(std::move(task));
  return in_order(std::move(tasks), reach.limit);
}

/// What the last worker typed goes with it: nothing is lost when half a conversation is handed over.
void move_draft(store::WriteTx& tx, std::optional<StaffId> from, StaffId to, const Assessment& a) {
  if (!from || *from == to || a.draft_reference.empty() || !a.story_reference.empty()) return;
  const auto draft = store::load_draft(tx, *from, a.draft_reference);
  if (!draft) return;
  store::delete_draft(tx, *from, a.draft_reference);
  SystemRandom random;
  store::add_draft(tx, random, {.staff = to, .kind = draft->kind, .reference = draft->reference, .person = draft->person, .title = draft->title, .fields = draft->fields});
}

/// Makes another worker the one who holds it, or who plans.
Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line) {
  const auto staff = access::staff_by_id(tx, to);
  if (!staff || !staff->active) return fail(FaultKind::invalid, t("Choose somebody who works here"));
  if (task.kind.ends_with(".changed")) {
    tx.run(sql::assessment::notice_give, {{"person_id", who.id()}, {"reference", task.reference}, {"worker_id", to}, {"worker_name", staff->name}});
    return {};
  }
  auto now = find(tx, who.readable(), task.reference);
  if (!now || now->closed_on) return fail(FaultKind::stale, t("This [[assessment]] was closed meanwhile"));
  line.action = "assessment.handed_over";
  if (task.kind.ends_with(".planning")) {
    now->planner = to;
    now->planner_name = staff->name;
    return save(tx, who, *now, std::move(line));
  }
  move_draft(tx, now->worker.id, to, *now);
  now->worker = {staff->id, staff->name, staff->role_label, staff->team, staff->team_name};
  return save(tx, who, *now, std::move(line));
}

}  // namespace

task::Source assessing_work(bool carers) {
  return {.kinds = std::string{carers ? of_carers : of_adults},
          .due = [carers](store::ReadTx& tx, const task::Asked& asked) { return assessing(tx, reach_of(carers, asked)); },
          .held = [carers](store::ReadTx& tx, StaffId worker) { return assessing(tx, {.carers = carers, .worker = worker}); },
          .give = give};
}

task::Source planning_work(bool carers) {
  return {.kinds = kind_of(carers, "planning"),
          .due = [carers](store::ReadTx& tx, const task::Asked& asked) { return next_tasks(tx, reach_of(carers, asked), true); },
          .held = [carers](store::ReadTx& tx, StaffId worker) { return next_tasks(tx, {.carers = carers, .worker = worker}, true); },
          .give = give};
}

}  // namespace stepwise::assessment
