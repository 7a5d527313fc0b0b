// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Conversations 1, 2 and 3 that grew out of the demo council's contacts, hand-offs to safeguarding, and feedback to those who
/// got in touch about somebody else. Does nothing when they are there already.
Result<void> load_demo_conversations(store::Store& store);

}  // namespace stepwise::demo
