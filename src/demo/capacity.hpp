// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Capacity for single decisions, best interests, authorities with the day their document was seen, and advocacy in every state, for
/// people who live with dementia or a learning disability. Does nothing when there are some already.
Result<void> load_demo_capacity(store::Store& store);

}  // namespace stepwise::demo
