// SPDX-License-Identifier: Apache-2.0
#include "access/staff_store.hpp"
#include "practice/conversation/room.hpp"

namespace stepwise::conversation {
namespace {

std::string kind_of(const OpenLine& line) {
  if (line.died) return "conversation.died";
  if (line.next.what == Next::What::step) return "conversation.plan";
  return line.next.what == Next::What::end ? "conversation.end" : "conversation.talk";
}

std::string title_of_task(const OpenLine& line) {
  const std::string which = t(title_of(line.which));
  if (line.died) return t("{0}. The person has died: end it with a reason", which);
  return t("{0}. {1}", which, next_words(line.next));
}

task::Task task_of(const OpenLine& line) {
  return {.kind = kind_of(line), .reference = line.reference, .title = title_of_task(line), .href = conversation_href(line.reference), .person_reference = line.person_reference,
          .person_name = line.person_name, .team = line.owner.team, .worker = line.owner.id, .worker_name = line.owner.name, .due = line.next.on};
}

std::vector<task::Task> tasks_of(const std::vector<OpenLine>& lines) {
  std::vector<task::Task> tasks;
  for (const auto& line : lines) tasks.push_back(task_of(line));
  return tasks;
}

/// Makes another worker the one who stays with the person.
Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line) {
  const auto now = read_conversation(tx, who.readable(), task.reference);
  const auto staff = access::staff_by_id(tx, to);
  if (!now || now->ended_on) return fail(FaultKind::stale, t("This [[conversation]] has ended meanwhile"));
  if (!staff || !staff->active) return fail(FaultKind::invalid, t("Choose somebody who works here"));
  line.action = "conversation.handed_over";
  return save_conversation(tx, who, handed_over(*now, {staff->id, staff->name, staff->role_label, staff->team, staff->team_name}), std::move(line));
}

}  // namespace

std::vector<task::Source> work_of(const RoomPointer& room) {
  return {{.kinds = "conversation",
           .due = [](store::ReadTx& tx, const task::Asked& asked) {
             return tasks_of(list_open(tx, {.team = asked.team, .worker = asked.worker, .until = asked.until, .today = asked.today, .limit = asked.limit}));
           },
           .held = [room](store::ReadTx& tx, StaffId worker) {
             return tasks_of(list_open(tx, {.team = {}, .worker = worker, .until = {}, .today = room->store.clock().today()}));
           },
           .give = give}};
}

}  // namespace stepwise::conversation
