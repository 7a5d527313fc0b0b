// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// The documents of the demo council's assessments of two years: conversations in the person's own words, marked passages, needs,
/// judgement, copies; beside them a few that are open, one refused, one urgent, and one that the person began themselves. Each
/// document belongs to a row of care_event that is there already. Does nothing when they are there.
Result<void> load_demo_assessments(store::Store& store);

}  // namespace stepwise::demo
