// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// What was decided on the demo council's signed assessments, by the room's own rules, and as the return says. A few wait to be
/// decided or given. Does nothing when any is there.
Result<void> load_demo_eligibility(store::Store& store);
/// Carers of the demo council: what they do and say, what they offer and agreed to share, couples where both care. Does nothing
/// when any is there.
Result<void> load_demo_carers(store::Store& store);

}  // namespace stepwise::demo
