// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Adds hospital notices to the demo council: a year of people who came home, tied to their own requests and short-term
/// help, some forty who are in hospital or have just left, and twelve intermediate care beds. Does nothing when there are any.
Result<void> load_demo_hospital(store::Store& store);

}  // namespace stepwise::demo
