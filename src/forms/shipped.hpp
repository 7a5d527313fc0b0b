// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::forms {

/// A form that comes with the program: questionnaires/SLUG.json.
struct ShippedForm {
  std::string slug, audience, json;
};
/// All of them, by slug. A Fault when the folder or a file cannot be read.
Result<std::vector<ShippedForm>> shipped_forms();

/// Loads and publishes those that this record does not have as they are now; gives how many. A form that the council
/// changed or retired since is left as it is.
Result<int> load_shipped_forms(store::WriteTx& tx, Random& random, const store::AuditLine& line);
/// Whether there are any to load.
bool has_shipped_forms(store::ReadTx& tx);

}  // namespace stepwise::forms
