// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <functional>
#include <string_view>

#include "performance/cld/export/returned.hpp"
#include "performance/story/record.hpp"

namespace stepwise::cld_export {

/// Days before a period whose stays belong with it: help that follows a discharge begins soon after (ascof.md 3).
inline constexpr int days_of_stays_before = 91;

struct StayCounts {
  std::uint64_t stays = 0, without_nhs_number = 0;
};
/// Writes the stays in hospital that the record knows, in the columns of lists/hospital_column.csv, in stretches of whole rows:
/// those that touch the period or the days before it. One that ended after the period goes on. `take` says false to stop.
StayCounts write_stays(store::ReadTx& tx, const story::RecordReader& reader, std::string_view la_code, const ReturnPeriod& period, const std::function<bool(std::string_view)>& take);

}  // namespace stepwise::cld_export
