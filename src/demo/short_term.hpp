// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Writes an episode of short-term help, with goals, weekly meetings, equipment and follow-ups, for the short-term support of
/// the last eight months that the demo council gave. Some are open, some meetings are missed, one provider handed back. Once:
/// with an episode there already it does nothing.
Result<void> load_demo_short_term(store::Store& store);

}  // namespace stepwise::demo
