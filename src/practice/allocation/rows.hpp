// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <utility>

#include "practice/allocation/allocation.hpp"
#include "store/store.hpp"

namespace stepwise::allocation {

/// One row of `allocation`, without what stands under it.
Allocation allocation_of(const store::Row& row);
AdjustmentLine adjustment_row(const store::Row& row);
/// The sum and what it is made of, for the audit.
std::string sum_json(const Allocation& allocation);
std::string area_json(const Allocation& allocation, std::string_view area);
std::string adjustment_json(const AdjustmentLine& line);
/// What happened after the decision.
std::string after_json(const Allocation& allocation);

}  // namespace stepwise::allocation
