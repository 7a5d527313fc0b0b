// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// A calibration of a hundred cases, most of them paired with what they should cost; a round of vignettes that three workers finished,
/// and one that is open. Does nothing when there is a calibration already, or no figures.
Result<void> load_demo_fairness(store::Store& store);

}  // namespace stepwise::demo
