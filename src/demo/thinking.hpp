// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Pages of the thinking tools for a few hundred people who have long-term support, photos for some. The old woman who wants to
/// stay in her street has a whole set, with a week of breakfasts with her neighbour. Does nothing when there are pages already.
Result<void> load_demo_thinking(store::Store& store);

}  // namespace stepwise::demo
