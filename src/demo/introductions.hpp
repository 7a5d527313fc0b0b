// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Adds two years of introductions to the demo council, tied to its contacts and places, with requests to the community broker,
/// the register of gaps, and a few notes of Local Area Coordination. Does nothing when there are any.
Result<void> load_demo_introductions(store::Store& store);

}  // namespace stepwise::demo
