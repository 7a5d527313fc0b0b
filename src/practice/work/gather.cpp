// SPDX-License-Identifier: Apache-2.0
#include "practice/work/gather.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/csv.hpp"
#include "base/text.hpp"

namespace stepwise::work {
namespace {

using Until = ListFilter::Until;
constexpr std::array<std::pair<Until, std::string_view>, 4> untils{{{Until::overdue, "overdue"}, {Until::today, "today"}, {Until::week, "week"}, {Until::month, "month"}}};
constexpr int days_of_week = 7, furthest_days = 3660;

void put_in_order(std::vector<task::Task>& tasks) {
  std::ranges::sort(tasks, task::comes_before);
  const auto same = [](const task::Task& a, const task::Task& b) { return a.kind == b.kind && a.reference == b.reference; };
  const auto rest = std::ranges::unique(tasks, same);
  tasks.erase(rest.begin(), rest.end());
}

const access::StaffRecord* staff_with(const std::vector<access::StaffRecord>& staff, StaffId id) {
  const auto found = std::ranges::find(staff, id, &access::StaffRecord::id);
  return found == staff.end() ? nullptr : &*found;
}

void keep_earliest(std::optional<Date>& oldest, std::optional<Date> due) {
  if (due && (!oldest || *due < *oldest)) oldest = due;
}

}  // namespace

ListFilter filter_from(std::string_view room, std::string_view until, std::string_view page) {
  ListFilter filter;
  if (room.size() <= 40 && std::ranges::all_of(room, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; })) filter.room = std::string{room};
  for (const auto& [value, key] : untils)
    if (key == until) filter.until = value;
  filter.page = static_cast<int>(std::clamp<std::int64_t>(parse_number(page).value_or(1), 1, 1000));
  return filter;
}

std::string_view until_key(Until until) { return std::ranges::find(untils, until, &std::pair<Until, std::string_view>::first)->second; }

Date last_day(Until until, Date today) {
  switch (until) {
    case Until::overdue: return today - 1;
    case Until::today: return today;
    case Until::week: return today + days_of_week;
    case Until::month: return today + days_of_month;
  }
  return today;
}

Gathered gather(store::ReadTx& tx, const std::vector<task::Source>& sources, const task::Asked& asked) {
  Gathered out;
  for (const auto& source : sources) {
    auto due = source.due ? source.due(tx, asked) : std::vector<task::Task>{};
    out.cut = out.cut || due.size() >= static_cast<std::size_t>(asked.limit);
    std::ranges::move(due, std::back_inserter(out.tasks));
    if (source.left_out) out.left_out += source.left_out(tx, asked);
  }
  put_in_order(out.tasks);
  return out;
}

std::vector<task::Task> gather_held(store::ReadTx& tx, const std::vector<task::Source>& sources, StaffId worker, Date today) {
  auto held = gather(tx, sources, {.worker = worker, .today = today, .until = today + furthest_days}).tasks;
  for (const auto& source : sources)
    if (source.held) std::ranges::move(source.held(tx, worker), std::back_inserter(held));
  put_in_order(held);
  return held;
}

Listed narrow(const std::vector<task::Task>& all, const ListFilter& filter, Date today) {
  Listed out;
  std::map<std::string, std::string, std::less<>> rooms;
  const Date last = last_day(filter.until, today);
  for (const auto& task : all) {
    const std::string_view room = room_of(task.kind);
    out.counts.add(nearness_of(task.due, today));
    if (!rooms.contains(room)) rooms.emplace(room, room_words(task.kind));
    if ((!task.due || *task.due <= last) && (filter.room.empty() || room == filter.room)) out.tasks.push_back(task);
  }
  out.rooms.assign(rooms.begin(), rooms.end());
  std::ranges::sort(out.rooms, {}, &std::pair<std::string, std::string>::second);
  return out;
}

std::vector<Stranded> stranded_in(const std::vector<task::Task>& tasks, const std::vector<access::StaffRecord>& staff, TeamId team, Date today) {
  std::map<StaffId, Stranded> found;
  for (const auto& task : tasks) {
    if (!task.worker || task.kind.starts_with("work.")) continue;
    const auto* worker = staff_with(staff, *task.worker);
    // Wrong passwords lock somebody out for hours; an administrator's lock has no end.
    const bool stopped = worker != nullptr && worker->lock.locked_until.london_date() > today + days_of_week;
    if (worker == nullptr || (worker->active && !stopped && worker->team == team)) continue;
    auto& one = found.try_emplace(*task.worker, Stranded{*task.worker, worker->reference, worker->name, !worker->active, stopped, worker->team_name, 0, {}}).first->second;
    ++one.tasks;
    keep_earliest(one.oldest, task.due);
  }
  std::vector<Stranded> out;
  for (auto& [id, one] : found) out.push_back(std::move(one));
  return out;
}

std::vector<Caseload> caseloads_of(const std::vector<task::Task>& tasks, const std::vector<access::StaffRecord>& staff, TeamId team, const std::vector<std::pair<StaffId, Date>>& supervised, Date today) {
  std::vector<Caseload> out;
  for (const auto& worker : staff) {
    if (!worker.active || worker.team != team) continue;
    Caseload one{worker.id, worker.reference, worker.name, 0, 0, {}, {}};
    for (const auto& task : tasks) {
      if (task.worker != worker.id) continue;
      ++one.tasks;
      one.overdue += nearness_of(task.due, today) == Nearness::overdue;
      keep_earliest(one.oldest, task.due);
    }
    for (const auto& [id, day] : supervised)
      if (id == worker.id) one.last_supervised = day;
    out.push_back(std::move(one));
  }
  return out;
}

std::string csv_of(const std::vector<task::Task>& tasks, Date today) {
  std::string csv = csv_row(std::vector<std::string>{t("Kind of work"), t("Due"), t("Days overdue"), t("Has an owner")});
  for (const auto& task : tasks)
    csv += csv_row(std::vector<std::string>{room_words(task.kind), task.due ? task.due->iso() : "", task.due && *task.due < today ? std::to_string(today - *task.due) : "0",
                                            task.worker ? t("Yes").str() : t("No").str()});
  return plain(csv);
}

}  // namespace stepwise::work
