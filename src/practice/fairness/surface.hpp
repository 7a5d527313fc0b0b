// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>

#include "practice/allocation/grid.hpp"

namespace stepwise::fairness {

/// Amounts by need and risk before they are whole pence.
using Surface = std::array<std::array<double, allocation::level_count>, allocation::level_count>;

/// The surface closest to `wanted` (least squares with these weights, each above nought) that never falls as need or risk rises,
/// is nought without need and never under it. Total: it has an answer for every surface of numbers.
Surface monotone(const Surface& wanted, const Surface& weights);

}  // namespace stepwise::fairness
