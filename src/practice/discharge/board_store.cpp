// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "access/staff_store.hpp"
#include "practice/discharge/discharge_rows.hpp"
#include "practice/discharge/discharge_store.hpp"
#include "sql/discharge.hpp"

namespace stepwise::discharge {
namespace {

namespace statements = sql::discharge;

/// Reasons of everyone on the board, in one walk: both come by person and number.
void add_delays(store::ReadTx& tx, std::vector<BoardLine>& lines, Date left_since) {
  std::size_t at = 0;
  const auto before = [&](const BoardLine& line, const store::Row& row) {
    return std::pair{line.person.value(), line.discharge.id} < std::pair{row.integer("person_id"), row.integer("discharge_id")};
  };
  for (const auto& row : tx.all(statements::board_delays, {{"left_since", left_since}})) {
    while (at < lines.size() && before(lines[at], row)) ++at;
    if (at < lines.size() && lines[at].person.value() == row.integer("person_id") && lines[at].discharge.id == row.integer("discharge_id"))
      lines[at].discharge.delays.push_back({row.date("from_on"), row.text("reason"), row.text("note")});
  }
}

/// Those without a day come last.
auto day_or_last(const std::optional<Date>& day) { return day.value_or(Date{2'000'000}); }

task::Task task_of(const BoardLine& line) {
  const Discharge& discharge = line.discharge;
  const auto title = [&]() -> std::string {
    if (!discharge.next_step.empty()) return discharge.next_step;
    switch (status_of(discharge)) {
      case Status::left: return t("Ask how it went after hospital");
      case Status::waiting: return t("Ready to leave hospital: see what holds it up");
      default: return t("Plan the way out of hospital");
    }
  }();
  const bool left = discharge.left_on.has_value();
  return {.kind = left ? "discharge.follow_up" : "discharge.plan", .reference = discharge.reference, .title = title,
          .href = discharge_href(discharge.reference) + (left ? "/follow-up" : ""), .person_reference = line.person_reference, .person_name = line.person_name,
          .team = discharge.owner.team, .worker = discharge.owner.worker, .worker_name = discharge.owner.worker_name, .due = discharge.next_on};
}

std::vector<task::Task> tasks_of(const std::vector<store::Row>& rows) {
  std::vector<task::Task> tasks;
  for (const auto& row : rows) tasks.push_back(task_of(line_of(row)));
  return tasks;
}

}  // namespace

Board read_board(store::ReadTx& tx, std::optional<TeamId> team, Date left_since, Date today) {
  const std::int64_t team_id = team ? team->value() : 0;
  std::vector<BoardLine> lines;
  for (const auto& row : tx.all(statements::board, {{"team_id", team_id}, {"restricted", 0}})) lines.push_back(line_of(row));
  add_delays(tx, lines, left_since);
  Board board;
  for (auto& line : lines) {
    const Status status = status_of(line.discharge);
    (status == Status::waiting ? board.waiting : status == Status::left ? board.left : board.expected).push_back(std::move(line));
  }
  for (const auto& row : tx.all(statements::board_settled, {{"team_id", team_id}, {"left_since", left_since}, {"restricted", 0}})) board.settled.push_back(line_of(row));
  board.restricted = static_cast<std::int64_t>(tx.all(statements::board, {{"team_id", team_id}, {"restricted", 1}}).size());
  std::ranges::stable_sort(board.waiting, std::ranges::greater{}, [&](const BoardLine& line) { return days_waited(line.discharge, today).value_or(0); });
  std::ranges::stable_sort(board.expected, {}, [](const BoardLine& line) { return day_or_last(line.discharge.notice.expected_on); });
  std::ranges::stable_sort(board.left, {}, [](const BoardLine& line) { return day_or_last(line.discharge.next_on); });
  std::ranges::stable_sort(board.settled, std::ranges::greater{}, [](const BoardLine& line) { return *line.discharge.left_on; });
  return board;
}

std::vector<task::Task> due_tasks(store::ReadTx& tx, const task::Asked& asked) {
  return tasks_of(tx.all(statements::discharges_due, {{"team_id", asked.team ? asked.team->value() : 0}, {"worker_id", asked.worker ? asked.worker->value() : 0},
                                                      {"until", asked.until}, {"row_limit", asked.limit}}));
}

std::vector<task::Task> held_tasks(store::ReadTx& tx, StaffId worker) {
  constexpr auto any = std::numeric_limits<std::int64_t>::max();
  return tasks_of(tx.all(statements::discharges_due, {{"team_id", 0}, {"worker_id", worker}, {"until", any}, {"row_limit", any}}));
}

Result<void> give_task(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line) {
  const auto discharge = read_discharge(tx, who.readable(), task.reference);
  const auto staff = access::staff_by_id(tx, to);
  if (!discharge || !staff) return fail(FaultKind::not_found, t("There is no such notice"));
  line.action = "discharge.handed_over";
  return save_discharge(tx, who, handed_over(*discharge, {staff->team, staff->team_name, staff->id, staff->name}), std::move(line));
}

}  // namespace stepwise::discharge
