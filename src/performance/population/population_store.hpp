// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "performance/population/population.hpp"
#include "store/store.hpp"

namespace stepwise::population {

struct Loaded {
  std::size_t added = 0, changed = 0, unchanged = 0;
};
/// Keeps estimates: new ones added, different ones changed; one audit line when anything was. Loading them again changes nothing.
Result<Loaded> load_estimates(store::Store& store, const std::vector<Estimate>& estimates, const store::AuditLine& by);

/// The same within a transaction.
Loaded keep_estimates(store::WriteTx& tx, const std::vector<Estimate>& estimates, const store::AuditLine& by);

/// Every estimate, by council, year and band.
std::vector<Estimate> estimates(store::ReadTx& tx);

}  // namespace stepwise::population
