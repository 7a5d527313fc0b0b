// SPDX-License-Identifier: Apache-2.0
#include "practice/support/room.hpp"
#include "practice/support/support_pages.hpp"
#include "sql/support.hpp"
#include "store/rows.hpp"

namespace stepwise::support {
namespace {

/// To end what a person who died was given, so that nobody calls at the door and nothing is paid for. [ours]
constexpr int days_to_end = 3;

std::vector<store::Row> after_death(store::ReadTx& tx, const task::Asked& asked, bool restricted, std::int64_t at_most) {
  if (asked.worker) return {};   // goes by team: whoever arranged it may have left long ago
  return tx.all(sql::support::services_after_death, {{"team_id", asked.team}, {"until", asked.until - days_to_end}, {"restricted", restricted}, {"at_most", at_most}});
}

std::vector<task::Task> due(store::ReadTx& tx, const task::Asked& asked) {
  std::vector<task::Task> tasks;
  for (const auto& row : after_death(tx, asked, false, asked.limit)) {
    const auto reference = row.text("reference"), person = row.text("person_reference");
    task::Task task{.kind = "support.end", .reference = reference, .title = t("The person has died: end a service"), .href = support_href(person) + "/" + reference + "/end"};
    task.person_reference = person;
    task.person_name = row.text("given_name") + " " + row.text("family_name");
    task.team = store::maybe_id<TeamId>(row, "team_id");
    task.due = row.date("died_on") + days_to_end;
    tasks.push_back(std::move(task));
  }
  return tasks;
}

std::int64_t left_out(store::ReadTx& tx, const task::Asked& asked) {
  constexpr std::int64_t all = 1'000'000;
  return static_cast<std::int64_t>(after_death(tx, asked, true, all).size());
}

}  // namespace

task::Source work_source() { return {.kinds = "support", .due = due, .left_out = left_out}; }

}  // namespace stepwise::support
