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
/// Of a team, of a worker (theirs, or on its way to them), or of everybody; the longest due first. With `in_place`, those too that
/// are in place and ask nothing more.
std::vector<Line> open_plans(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker, bool in_place = false);

}  // namespace stepwise::plan
