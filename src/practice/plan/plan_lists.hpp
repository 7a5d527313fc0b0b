// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "practice/plan/plan.hpp"
#include "store/store.hpp"

namespace stepwise::plan {

/// A plan with something to do, as lists show it: without its words and pieces. Restricted people and those who have died
/// stand in none.
struct Line {
  Plan plan;
  std::string person_reference, person_name;
  State state = State::draft;
  std::optional<Date> next = {};
};
/// Of a team, of a worker (theirs, or on its way to them), or of everybody; the longest due first.
std::vector<Line> open_plans(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker);

/// How long plans waited for a signature, by who signed: how many, and the middle one of their days.
struct Wait {
  std::string route;
  std::int64_t signed_plans = 0, median_days = 0, longest_days = 0;
};
std::vector<Wait> waits_since(store::ReadTx& tx, Date from);

}  // namespace stepwise::plan
