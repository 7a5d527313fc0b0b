// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "practice/short_term/episode_pages.hpp"
#include "practice/short_term/room.hpp"

namespace stepwise::short_term {
namespace {

constexpr int begin_within_days = 2;

task::Task task_of(const Line& line) {
  const auto next = next_of(line.course);
  task::Task task{.kind = "short_term." + std::string{next ? what_key(next->what) : "open"}, .reference = line.reference,
                  .title = next ? t(what_words(next->what)).str() : t("Short-term help").str(), .href = next ? next_href(line.reference, next->what) : episode_href(line.reference)};
  task.person_reference = line.person_reference;
  task.person_name = line.person_name;
  task.team = line.owner.team;
  task.worker = line.owner.lead;
  task.worker_name = line.owner.lead_name;
  if (next) task.due = next->due;
  return task;
}

task::Task task_of(const Awaited& awaited) {
  task::Task task{.kind = "short_term.begin", .reference = awaited.reference, .title = t("Short-term help was asked for: begin it"),
                  .href = begin_href(awaited)};
  task.person_reference = awaited.person_reference;
  task.person_name = awaited.person_name;
  task.team = awaited.team;
  task.due = awaited.received_at.london_date() + begin_within_days;
  return task;
}

std::vector<task::Task> due(store::ReadTx& tx, const task::Asked& asked) {
  std::vector<task::Task> tasks;
  for (const auto& line : asked.worker ? open_of_lead(tx, *asked.worker) : asked.team ? open_of_team(tx, *asked.team) : open_of_all(tx)) {
    const auto next = next_of(line.course);
    if (next && next->due <= asked.until && (!asked.team || line.owner.team == *asked.team)) tasks.push_back(task_of(line));
  }
  if (!asked.worker)
    for (const auto& awaited : asked_for(tx, asked.today, asked.limit))
      if (!asked.team || awaited.team == asked.team)
        if (task::Task task = task_of(awaited); *task.due <= asked.until) tasks.push_back(std::move(task));
  std::ranges::sort(tasks, task::comes_before);
  if (tasks.size() > static_cast<std::size_t>(asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
  return tasks;
}

std::vector<task::Task> held(store::ReadTx& tx, StaffId worker) {
  std::vector<task::Task> tasks;
  for (const auto& line : open_of_lead(tx, worker)) tasks.push_back(task_of(line));
  std::ranges::sort(tasks, task::comes_before);
  return tasks;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line) {
  const auto whole = read_case(tx, who.readable(), task.reference);
  const auto staff = access::staff_by_id(tx, to);
  if (!whole || !staff) return fail(FaultKind::not_found, t("There is no such short-term help"));
  Episode episode = whole->episode;
  episode.owner.lead = to;
  episode.owner.lead_name = staff->name;
  if (episode.owner.lead_role.empty()) episode.owner.lead_role = "other_worker";
  line.action = "short_term.handed_over";
  return save_episode(tx, who, episode, std::move(line));
}

}  // namespace

std::string begin_href(const Awaited& awaited) {
  return awaited.resolution == "from_hospital" ? begin_after_hospital_href(awaited.person_reference, awaited.reference) : begin_href(awaited.person_reference, awaited.reference);
}

Words asked_words(const Awaited& awaited) {
  if (awaited.resolution == "from_hospital") return t("Home from hospital, referred for help");
  return awaited.resolution == "ot_start" ? t("Occupational therapist to start") : t("Short-term help");
}

task::Source work_source() { return {.kinds = "short_term", .due = due, .held = held, .give = give}; }

}  // namespace stepwise::short_term
