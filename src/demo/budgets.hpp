// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Accounts for the parts of signed plans that are paid for, with months of a ledger that balances and their statements: most
/// as planned, one under, one over, one with nothing spent, a young woman with a fund, and a provider that closes. Does nothing
/// when there is one already.
Result<void> load_demo_budgets(store::Store& store);

}  // namespace stepwise::demo
