// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Sixty requests to the community broker that closed and a dozen that are open, fifteen gaps with what was done about them,
/// and notes of Local Area Coordination. Part of `load_demo_introductions`.
Result<void> tell_broker_and_notes(store::WriteTx& tx, Date today);

}  // namespace stepwise::demo
