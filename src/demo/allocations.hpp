// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// A starting figure for everybody whose last assessment found eligible needs: worked out by the rules of allocation with the
/// shipped grid, some judged otherwise with a reason, some waiting for a signature, to explain, or questioned; and a draft grid
/// to try. Does nothing when there are figures already.
Result<void> load_demo_allocations(store::Store& store);

}  // namespace stepwise::demo
