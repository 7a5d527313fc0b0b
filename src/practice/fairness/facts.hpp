// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "practice/fairness/groups.hpp"
#include "store/store.hpp"

namespace stepwise::fairness {

/// By number, in order, those with a figure or a plan. Without a Gate: for counting and for drawing a sample.
std::vector<std::pair<std::int64_t, Facts>> read_facts(store::ReadTx& tx);

}  // namespace stepwise::fairness
