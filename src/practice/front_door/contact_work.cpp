// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "practice/front_door/contact_filter.hpp"
#include "practice/front_door/contact_pages.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/front_door/feedback_store.hpp"
#include "practice/person/person.hpp"
#include "sql/front_door.hpp"
#include "store/rows.hpp"

namespace stepwise::front_door {
namespace {

task::Task task_of(const store::Row& row, std::string kind, Message title, std::string_view page, std::optional<Date> due) {
  person::Details names;
  names.given_name = row.text("given_name");
  names.family_name = row.text("family_name");
  return {.kind = std::move(kind), .reference = row.text("reference"), .title = t(title), .href = contact_href(row.text("reference")) + std::string{page},
          .person_reference = row.text("person_reference"), .person_name = person::full_name(names), .team = maybe_id<TeamId>(row, "team_id"),
          .worker = maybe_id<StaffId>(row, "worker_id"), .worker_name = row.text("worker_name"), .due = due};
}

void follow_ups(store::ReadTx& tx, const task::Asked& asked, const ContactLists& lists, std::vector<task::Task>& tasks) {
  const auto resolutions = comma_list(condition_of(Status::settled_provisionally, lists).resolutions);
  const auto add = [&](const store::Row& row) { tasks.push_back(task_of(row, "contact.follow_up", noted("Ask whether it is settled"), "/follow-up", row.maybe_date("follow_up_due_on"))); };
  if (asked.worker) tx.each(sql::front_door::work_follow_up_worker, {{"worker_id", *asked.worker}, {"until", asked.until}, {"resolutions", resolutions}, {"row_limit", asked.limit}}, add);
  else if (asked.team) tx.each(sql::front_door::work_follow_up_team, {{"team_id", *asked.team}, {"until", asked.until}, {"resolutions", resolutions}, {"row_limit", asked.limit}}, add);
}

void open_ones(store::ReadTx& tx, const task::Asked& asked, std::vector<task::Task>& tasks) {
  const auto add = [&](const store::Row& row) {
    const Date due = row.instant("received_at").london_date() + 1;
    if (due <= asked.until) tasks.push_back(task_of(row, "contact.open", noted("Decide what will be done"), "", due));
  };
  if (asked.worker) tx.each(sql::front_door::work_open_worker, {{"worker_id", *asked.worker}, {"row_limit", asked.limit}}, add);
  else if (asked.team) tx.each(sql::front_door::work_open_team, {{"team_id", *asked.team}, {"row_limit", asked.limit}}, add);
}

void to_tell(store::ReadTx& tx, const task::Asked& asked, std::vector<task::Task>& tasks) {
  const int days = static_cast<int>(store::number_setting(tx, feedback_setting));
  const Date from = asked.today - feedback_until_days, to = asked.until - days;
  const auto add = [&](const store::Row& row) {
    tasks.push_back(task_of(row, "contact.feedback", noted("Tell whoever got in touch what came of it"), "/feedback", row.date("closed_on") + days));
  };
  if (asked.worker) tx.each(sql::front_door::work_feedback_worker, {{"worker_id", *asked.worker}, {"closed_from", from}, {"closed_to", to}, {"row_limit", asked.limit}}, add);
  else if (asked.team) tx.each(sql::front_door::work_feedback_team, {{"team_id", *asked.team}, {"closed_from", from}, {"closed_to", to}, {"row_limit", asked.limit}}, add);
}

}  // namespace

std::vector<task::Task> contact_tasks(store::ReadTx& tx, const task::Asked& asked, const ContactLists& lists) {
  std::vector<task::Task> tasks;
  follow_ups(tx, asked, lists, tasks);
  open_ones(tx, asked, tasks);
  to_tell(tx, asked, tasks);
  std::ranges::sort(tasks, task::comes_before);
  if (tasks.size() > static_cast<std::size_t>(asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
  return tasks;
}

Result<void> give_contact(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line) {
  const auto staff = access::staff_by_id(tx, to);
  if (!staff || !staff->active) return fail(FaultKind::invalid, t("Choose somebody who works here"));
  const auto changed = tx.run(sql::front_door::contact_give, {{"person_id", who.id()}, {"reference", task.reference}, {"owner_id", to}, {"owner_name", staff->name}});
  if (changed == 0) return fail(FaultKind::not_found, t("There is no such [[contact]]"));
  line.action = "contact.given";
  line.person = who.id();
  line.subject = "contact:" + task.reference;
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

}  // namespace stepwise::front_door
