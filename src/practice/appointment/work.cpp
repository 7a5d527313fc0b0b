// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/appointment/room.hpp"
#include "practice/appointment/venue_store.hpp"

namespace stepwise::appointment {
namespace {

using task::Task;

constexpr int far = 3650;

bool is_asked_for(const Line& line, const task::Asked& asked) {
  return (!asked.worker || line.appointment.worker == asked.worker) && (!asked.team || line.appointment.team == asked.team);
}

Task task_of(const Line& line, std::string kind, std::string title, std::string_view path, Date due) {
  const Appointment& a = line.appointment;
  return {.kind = std::move(kind), .reference = a.reference, .title = std::move(title), .href = appointment_href(a.reference) + std::string{path}, .person_reference = line.person_reference,
          .person_name = line.person_name, .team = a.team, .worker = a.worker, .worker_name = a.worker_name, .due = due};
}

/// Booked where the venue is closed, or for somebody who has died: each names what is to be done.
void add_coming(store::ReadTx& tx, const task::Asked& asked, Instant now, std::vector<Task>& all) {
  const Diary diary = read_venues(tx, asked.today);
  for (const auto& line : lines_between(tx, now, noon(asked.today + far), 0)) {
    if (!is_asked_for(line, asked)) continue;
    const bool held = still_held(line.appointment, diary);
    if (line.died) all.push_back(task_of(line, "appointment.cancel", t("The person has died: cancel the Talking Point"), "/cancel", asked.today));
    else if (!held) {
      const Venue* venue = line.appointment.venue ? diary.venue(*line.appointment.venue) : nullptr;
      const Closure* closure = venue == nullptr ? nullptr : closure_on(*venue, line.appointment.start->london_date());
      all.push_back(task_of(line, "appointment.rebook", t("Find another time: the venue is closed"), "/change", closure == nullptr ? asked.today : closure->made_at.london_date()));
    }
  }
}

void add_messages(store::ReadTx& tx, const task::Asked& asked, Instant now, std::vector<Task>& all) {
  for (const auto& line : messages_to_send(tx, now, asked.limit)) {
    const Date due = line.message.made_at.london_date();
    if (due > asked.until || (asked.worker && line.worker != asked.worker) || (asked.team && line.team != asked.team)) continue;
    all.push_back({.kind = "appointment.message", .reference = line.message.reference, .title = t("Send the message about a Talking Point"), .href = appointment_href(line.message.appointment_reference),
                   .person_reference = line.person_reference, .person_name = line.person_name, .team = line.team, .worker = line.worker, .worker_name = line.worker_name, .due = due});
  }
}

std::vector<Task> due(store::ReadTx& tx, const task::Asked& asked, Instant now) {
  std::vector<Task> all;
  const Whose whose{asked.team, asked.worker};
  for (const auto& line : lines_to_record(tx, now, asked.limit, whose)) all.push_back(task_of(line, "appointment.result", t("Say who came to the Talking Point"), "/result", line.appointment.start->london_date()));
  add_coming(tx, asked, now, all);
  for (const auto& line : lines_waiting(tx, asked.until, 0, asked.limit, whose))
    all.push_back(task_of(line, "appointment.offer", t("Look for a Talking Point: on the waiting list"), "/change", line.appointment.look_again_on.value_or(asked.today)));
  for (const auto& line : lines_next(tx, asked.until, asked.limit, whose))
    all.push_back(task_of(line, "appointment.next_step", t("Do what was agreed after the Talking Point"), "", line.appointment.next_on.value_or(asked.today)));
  add_messages(tx, asked, now, all);
  std::ranges::sort(all, task::comes_before);
  if (all.size() > static_cast<std::size_t>(asked.limit)) all.resize(static_cast<std::size_t>(asked.limit));
  return all;
}

std::vector<Task> held(store::ReadTx& tx, StaffId worker, Instant now) {
  std::vector<Task> all;
  const Date today = now.london_date();
  const Diary diary = read_venues(tx, today);
  for (const auto& line : lines_held(tx, worker)) {
    const Status status = status_of(line.appointment, now, still_held(line.appointment, diary));
    const auto day = next_day(line.appointment, status, today);
    all.push_back(task_of(line, "appointment.held", t("Talking Point: {0}", t(status_words(status))), "", day.value_or(today)));
  }
  return all;
}

Result<void> give(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  const auto reference = task.kind == "appointment.message" ? owner_of_message(tx, task.reference).value_or(MessageOwner{}).appointment_reference : task.reference;
  auto appointment = read_appointment(tx, who.readable(), reference);
  if (!appointment) return fail(FaultKind::not_found, t("There is no such appointment"));
  const auto workers = read_workers(tx);
  const auto worker = std::ranges::find(workers, to, &Worker::id);
  if (worker == workers.end()) return fail(FaultKind::invalid, t("Choose somebody who works here"));
  appointment->worker = to;
  appointment->worker_name = worker->name;
  if (worker->team) appointment->team = worker->team, appointment->team_name = worker->team_name;
  line.action = "appointment.given";
  return keep_changed(tx, random, who, {*appointment, "", line, ""});
}

}  // namespace

task::Source work_source(const RoomPointer& room) {
  return {.kinds = "appointment",
          .due = [room](store::ReadTx& tx, const task::Asked& asked) { return due(tx, asked, room->store.clock().now()); },
          .held = [room](store::ReadTx& tx, StaffId worker) { return held(tx, worker, room->store.clock().now()); },
          .give = [room](store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
            return give(tx, room->random, who, task, to, std::move(line));
          }};
}

}  // namespace stepwise::appointment
