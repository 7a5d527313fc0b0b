// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// What people of the demo council disagree with in their assessments and decisions, most of it answered by somebody who did not make
/// them. Does nothing when any is there.
Result<void> load_demo_disagreements(store::Store& store);

}  // namespace stepwise::demo
