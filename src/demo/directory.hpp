// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// The invented council's community: some 220 places, published, with a few that need a check, one to look at again, changes
/// that wait for approval, and where its postcodes are. Nothing when a place is there already.
Result<void> load_demo_directory(store::Store& store);

}  // namespace stepwise::demo
