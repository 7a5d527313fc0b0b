// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// What the rooms add to the demo council once its people are there, a function a room, in the order in which they need each
/// other. Each does nothing when its part is there already. The first that cannot stops the rest.
Result<void> load_afterwards(store::Store& store);

}  // namespace stepwise::demo
