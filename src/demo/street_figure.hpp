// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// The starting figure of the mother who stays in her street, where nothing gave her one: worked out by the grid from what she told,
/// a little above what her support costs. Before her plan is told, which is compared with it. Does nothing when she has one.
Result<void> load_demo_street_figure(store::Store& store);

}  // namespace stepwise::demo
