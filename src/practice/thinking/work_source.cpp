// SPDX-License-Identifier: Apache-2.0
#include "practice/thinking/room.hpp"

namespace stepwise::thinking {
namespace {

using task::Task;

constexpr int most_held = 500;
constexpr std::string_view of_adults = "thinking", of_carers = "thinking.carer";

Task task_of(const ToLookAt& page, bool carers) {
  const Tool* tool = tool_of(page.tool);
  return {.kind = std::string{carers ? of_carers : of_adults} + ".look", .reference = page.reference, .title = t("Look together again: {0}", tool == nullptr ? page.tool : t(tool->label).str()),
          .href = thinking_href(page.person_reference) + "/pages/" + page.reference, .person_reference = page.person_reference, .person_name = page.person_name,
          .team = page.owner.team, .worker = page.owner.worker, .worker_name = page.owner.worker_name, .due = page.next_look_on};
}

std::vector<Task> due(store::ReadTx& tx, bool carers, const task::Asked& asked) {
  std::vector<Task> tasks;
  for (const auto& page : pages_to_look_at(tx, carers, asked.team, asked.worker, asked.until, asked.limit)) tasks.push_back(task_of(page, carers));
  return tasks;
}

std::vector<Task> held(store::ReadTx& tx, bool carers, StaffId worker) {
  std::vector<Task> tasks;
  constexpr std::int32_t any_day = 2'000'000;
  for (const auto& page : pages_to_look_at(tx, carers, std::nullopt, worker, Date{any_day}, most_held)) tasks.push_back(task_of(page, carers));
  return tasks;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  const auto owner = sheet::owner_of(tx, to);
  if (!owner) return fail(FaultKind::not_found, t("There is no such member of staff"));
  return give_page(tx, who, task.reference, *owner, std::move(line));
}

}  // namespace

task::Source work_source(bool carers) {
  return {std::string{carers ? of_carers : of_adults}, [carers](store::ReadTx& tx, const task::Asked& asked) { return due(tx, carers, asked); },
          [carers](store::ReadTx& tx, StaffId worker) { return held(tx, carers, worker); }, give};
}

}  // namespace stepwise::thinking
