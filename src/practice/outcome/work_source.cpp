// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "practice/outcome/room.hpp"

namespace stepwise::outcome {
namespace {

using task::Task;

constexpr std::string_view of_adults = "outcome", of_carers = "outcome.carer";

Task task_of(const OpenOutcome& open, const NextLook& next) {
  static constexpr std::string_view kinds[]{"outcome.finish", "outcome.no_action", "outcome.look"};
  const Outcome& outcome = open.outcome;
  return {.kind = std::string{kinds[static_cast<std::size_t>(next.what)]}, .reference = outcome.reference, .title = t(next_words(next.what)), .href = outcome_href(open.person_reference, outcome.reference),
          .person_reference = open.person_reference, .person_name = open.person_name, .team = outcome.owner.team, .worker = outcome.owner.worker, .worker_name = outcome.owner.worker_name, .due = next.on};
}

Task task_of(const LiveAction& live) {
  const Action& action = live.action;
  const bool stuck = action.status == "stuck";
  const bool mine = action.owner_kind == "worker";
  const std::string title = stuck ? t("Help on with an action that is stuck: {0}", action.what) : mine ? t("Do: {0}", action.what) : t("Ask {0} how it goes: {1}", action.owner_name, action.what);
  return {.kind = stuck ? "outcome.stuck" : "outcome.action", .reference = action.reference, .title = title, .href = outcome_href(live.person_reference, action.outcome_reference),
          .person_reference = live.person_reference, .person_name = live.person_name, .team = action.team, .worker = action.worker, .worker_name = live.worker_name,
          .due = stuck ? std::min(action.status_on, action.by_on) : action.by_on};
}

std::vector<Task> outcomes_due(store::ReadTx& tx, bool carers, std::optional<TeamId> team, std::optional<StaffId> worker, std::optional<Date> until) {
  std::vector<Task> tasks;
  for (const auto& open : open_outcomes(tx, carers, team, worker))
    if (const auto next = next_of(open.outcome, open.has_live_action); next && (!until || next->on <= *until)) tasks.push_back(task_of(open, *next));
  return tasks;
}

/// In order, each saying whose work it is.
void settle(std::vector<Task>& tasks, bool carers) {
  if (carers)
    for (Task& task : tasks) task.kind.replace(0, of_adults.size(), of_carers);
  std::ranges::sort(tasks, task::comes_before);
}

std::vector<Task> due(store::ReadTx& tx, bool carers, const task::Asked& asked) {
  auto tasks = outcomes_due(tx, carers, asked.team, asked.worker, asked.until);
  for (const auto& live : live_actions(tx, carers, asked.team, asked.worker, asked.until, asked.limit)) tasks.push_back(task_of(live));
  settle(tasks, carers);
  if (tasks.size() > static_cast<std::size_t>(asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
  return tasks;
}

std::vector<Task> held(store::ReadTx& tx, bool carers, StaffId worker) {
  auto tasks = outcomes_due(tx, carers, std::nullopt, worker, std::nullopt);
  settle(tasks, carers);
  return tasks;
}

Result<void> give_outcome(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, std::string_view reference, const Owner& to, store::AuditLine line) {
  auto outcome = read_outcome(tx, who.readable(), reference);
  if (!outcome) return tl::unexpected{sheet::not_there()};
  if (outcome->owner.worker == to.worker) return {};
  outcome->owner = to;
  return save_outcome(tx, random, who, *outcome, std::move(line), kept("outcome.handed_over"));
}

/// What somebody outside the council does stays theirs: whoever looks after the outcome asks them, so the outcome goes.
Result<void> give_action(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Task& task, const Owner& to, store::AuditLine line) {
  const auto actions = read_actions(tx, who.readable());
  const auto action = std::ranges::find(actions, task.reference, &Action::reference);
  if (action == actions.end()) return tl::unexpected{sheet::not_there()};
  if (action->owner_kind != "worker") return give_outcome(tx, random, who, action->outcome_reference, to, std::move(line));
  Action given = *action;
  given.worker = to.worker;
  given.team = to.team;
  given.owner_name = to.worker_name;
  return save_action(tx, who, given, std::move(line));
}

Result<void> give(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  const auto owner = sheet::owner_of(tx, to);
  if (!owner) return fail(FaultKind::not_found, t("There is no such member of staff"));
  if (task.kind.ends_with(".action") || task.kind.ends_with(".stuck")) return give_action(tx, random, who, task, *owner, std::move(line));
  return give_outcome(tx, random, who, task.reference, *owner, std::move(line));
}

}  // namespace

task::Source work_source(Random& random, bool carers) {
  return {std::string{carers ? of_carers : of_adults}, [carers](store::ReadTx& tx, const task::Asked& asked) { return due(tx, carers, asked); },
          [carers](store::ReadTx& tx, StaffId worker) { return held(tx, carers, worker); },
          [&random](store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) { return give(tx, random, who, task, to, std::move(line)); },
          [carers](store::ReadTx& tx, const task::Asked& asked) { return left_out(tx, carers, asked.team, asked.worker, asked.until); }};
}

}  // namespace stepwise::outcome
