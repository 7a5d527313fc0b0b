// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "performance/cld/building/building.hpp"

namespace stepwise::return_building {

/// How a return stood at the last look of a day.
struct DayCount {
  Date on;
  std::int64_t rows = 0, failures = 0, warnings = 0;
  friend bool operator==(const DayCount&, const DayCount&) = default;
};
/// Every day it was looked at, oldest first. A return goes by the last day of its quarter.
std::vector<DayCount> read_days(store::ReadTx& tx, Date quarter_end);
/// Keeps how a return stands today, in the place of what was kept today before.
void keep_day(store::WriteTx& tx, const Building& building, Date today);

}  // namespace stepwise::return_building
