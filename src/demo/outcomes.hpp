// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Two to five outcomes of everybody who has long-term support now, in words of their own, with who does what about them: some
/// met, some stuck, some set aside. One old woman’s begins as three visits a day and two baths a week, and ends in her street.
/// Does nothing when there are outcomes already.
Result<void> load_demo_outcomes(store::Store& store);

}  // namespace stepwise::demo
