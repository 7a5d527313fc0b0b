// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "access/staff_store.hpp"
#include "practice/task/task.hpp"
#include "practice/work/work.hpp"

namespace stepwise::work {

/// What was asked of a list: its address without the path.
struct ListFilter {
  std::string room;          ///< only the tasks of one room; "" for all
  enum class Until { overdue, today, week, month } until = Until::week;
  int page = 1;
};
ListFilter filter_from(std::string_view room, std::string_view until, std::string_view page);
std::string_view until_key(ListFilter::Until until);
inline constexpr int days_of_month = 31;   ///< as far as a filter reaches
/// The last day that a list shows.
Date last_day(ListFilter::Until until, Date today);

/// What sources say, sorted, each thing once.
struct Gathered {
  std::vector<task::Task> tasks;
  std::int64_t left_out = 0;   ///< not shown: the person's record is restricted
  bool cut = false;            ///< a source had as many as it may give: there are more, due later than those it gave
};
Gathered gather(store::ReadTx& tx, const std::vector<task::Source>& sources, const task::Asked& asked);
/// Everything a worker holds, with a day of its own or without.
std::vector<task::Task> gather_held(store::ReadTx& tx, const std::vector<task::Source>& sources, StaffId worker, Date today);

/// Those a filter lets through, with counts of all before the filter and the rooms they come from.
struct Listed {
  std::vector<task::Task> tasks;
  Counts counts;
  std::vector<std::pair<std::string, std::string>> rooms;   ///< key and words, by words
};
Listed narrow(const std::vector<task::Task>& all, const ListFilter& filter, Date today);

/// Work whose owner is gone: works here no longer, was stopped from signing in, or works in another team now.
struct Stranded {
  StaffId worker{0};
  std::string reference, name;
  bool left = false;         ///< otherwise they moved, or
  bool stopped = false;      ///< an administrator stopped them from signing in
  std::string now_in;        ///< the team they moved to; "" for none
  std::int64_t tasks = 0;
  std::optional<Date> oldest;
};
/// Of a team's tasks, and of those whose last team it was and who left.
std::vector<Stranded> stranded_in(const std::vector<task::Task>& tasks, const std::vector<access::StaffRecord>& staff, TeamId team, Date today);

/// How much each worker of a team holds, for supervision.
struct Caseload {
  StaffId worker{0};
  std::string reference, name;
  std::int64_t tasks = 0, overdue = 0;
  std::optional<Date> oldest, last_supervised;
};
std::vector<Caseload> caseloads_of(const std::vector<task::Task>& tasks, const std::vector<access::StaffRecord>& staff, TeamId team, const std::vector<std::pair<StaffId, Date>>& supervised, Date today);

/// As a file without names: what, which room, which day, how late.
std::string csv_of(const std::vector<task::Task>& tasks, Date today);

}  // namespace stepwise::work
