// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Adds referrals that professionals sent about people of the demo council and about somebody new; in one of them somebody is
/// not safe. After the forms that ship; does nothing when there are any.
Result<void> load_demo_referrals(store::Store& store);

}  // namespace stepwise::demo
