// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "store/store.hpp"

namespace stepwise::demo {

/// Writes what was said at the reviews on record, plans those to come, and what people said of them. Nothing when there are some.
Result<void> load_demo_reviews(store::Store& store);

}  // namespace stepwise::demo
