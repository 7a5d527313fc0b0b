// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// A rate card, and a plan of everybody with lasting support: each paid line is the service they have, each line serves an outcome
/// they have, and stands beside the estimate they have. Some are being written, some wait for a signature, some were sent back; the
/// mother who wants to stay in her street has hers told whole. Does nothing when there are plans already.
Result<void> load_demo_plans(store::Store& store);

}  // namespace stepwise::demo
