// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/disagreement/room.hpp"

namespace stepwise::disagreement {
namespace {

using task::Task;

constexpr std::string_view kind_of_adults = "disagreement", kind_of_carers = "disagreement.carer";

std::vector<Task> waiting(store::ReadTx& tx, bool of_carers, std::optional<TeamId> team, std::optional<StaffId> worker) {
  std::vector<Task> tasks;
  for (const auto& [about, person, name] : read_waiting(tx, team, worker)) {
    if (about.of_carer != of_carers) continue;
    tasks.push_back({.kind = std::string{of_carers ? kind_of_carers : kind_of_adults} + ".answer", .reference = about.reference, .title = t("Somebody disagrees: look at it, and answer"), .href = answer_href(person, about.reference),
                     .person_reference = person, .person_name = name, .team = about.owner.team, .worker = about.owner.worker, .worker_name = about.owner.worker_name, .due = next_of(about)});
  }
  std::ranges::sort(tasks, task::comes_before);
  return tasks;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  const auto owner = sheet::owner_of(tx, to);
  if (!owner) return fail(FaultKind::not_found, t("There is no such member of staff"));
  return hand_over(tx, who, task.reference, *owner, std::move(line));
}

task::Source source(bool of_carers) {
  const auto due = [of_carers](store::ReadTx& tx, const task::Asked& asked) {
    auto tasks = waiting(tx, of_carers, asked.team, asked.worker);
    std::erase_if(tasks, [&](const Task& task) { return *task.due > asked.until; });
    if (tasks.size() > static_cast<std::size_t>(asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
    return tasks;
  };
  return {std::string{of_carers ? kind_of_carers : kind_of_adults}, due, [of_carers](store::ReadTx& tx, StaffId worker) { return waiting(tx, of_carers, std::nullopt, worker); }, give};
}

}  // namespace

task::Source work_source() { return source(false); }
task::Source carers_work() { return source(true); }

}  // namespace stepwise::disagreement
