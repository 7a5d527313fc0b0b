// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/budget/listing.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

task::Task task_about(const Listed& line, std::string_view kind, std::string title, std::string href, std::optional<Date> due) {
  task::Task task{.kind = "budget." + std::string{kind}, .reference = line.account.reference, .title = std::move(title), .href = std::move(href)};
  task.person_reference = line.person_reference;
  task.person_name = line.person_name;
  task.team = line.account.owner.team;
  task.worker = line.account.owner.worker;
  task.worker_name = line.account.owner.worker_name;
  task.due = due;
  return task;
}

/// All there is to do about an account; the first is what it is held for.
std::vector<task::Task> tasks_of(const Listed& line) {
  std::vector<task::Task> tasks;
  const std::string home = account_href(line.person_reference, line.account.reference);
  if (line.settle_on) tasks.push_back(task_about(line, "settle", line.died ? t("The person has died: settle the account") : t("An account ends: settle what is left"), home + "/change/end", settle_by(line)));
  if (line.ask != Ask::none) tasks.push_back(task_about(line, ask_key(line.ask), t(ask_words(line.ask)), home + "/statements/" + line.statement_reference, ask_by(line)));
  if (line.closes_on) tasks.push_back(task_about(line, "move_on", t("The provider closes: find who holds the fund from then on"), home, *line.closes_on));
  if (line.check && !line.payment_review_on)
    tasks.push_back(task_about(line, "check", line.check->kind == "direct_payment" ? t("Review the direct payment") : t("Look at the records of the fund"), home + "/change/check", line.check->due));
  return tasks;
}

std::int64_t count_due(const std::vector<Listed>& lines, Date until) {
  std::int64_t count = 0;
  for (const auto& line : lines)
    for (const auto& task : tasks_of(line)) count += task.due && *task.due <= until ? 1 : 0;
  return count;
}

std::vector<task::Task> due(store::ReadTx& tx, const task::Asked& asked) {
  std::vector<task::Task> tasks;
  for (const auto& line : list_accounts(tx, asked.team, asked.worker))
    for (auto& task : tasks_of(line))
      if (task.due && *task.due <= asked.until) tasks.push_back(std::move(task));
  std::ranges::sort(tasks, task::comes_before);
  if (tasks.size() > static_cast<std::size_t>(asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
  return tasks;
}

std::vector<task::Task> held(store::ReadTx& tx, StaffId worker) {
  std::vector<task::Task> tasks;
  for (const auto& line : list_accounts(tx, std::nullopt, worker)) {
    auto all = tasks_of(line);
    if (all.empty()) tasks.push_back(task_about(line, "account", t("{0}: answer for it", t(holding_words(line.account.holding))), account_href(line.person_reference, line.account.reference), std::nullopt));
    else tasks.push_back(std::move(all.front()));
  }
  std::ranges::sort(tasks, task::comes_before);
  return tasks;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line) {
  const auto whole = read_account(tx, who.readable(), task.reference);
  const auto owner = sheet::owner_of(tx, to);
  if (!whole || !owner) return tl::unexpected{sheet::not_there()};
  return give_account(tx, who, whole->account, *owner, std::move(line));
}

}  // namespace

task::Source work_source() {
  return {.kinds = "budget", .due = due, .held = held, .give = give,
          .left_out = [](store::ReadTx& tx, const task::Asked& asked) { return count_due(list_accounts(tx, asked.team, asked.worker, std::nullopt, true), asked.until); }};
}

}  // namespace stepwise::budget
