// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "store/store.hpp"

namespace stepwise::store {

/// One thing looked at. `act` says that somebody has to do something; the sentence says what.
struct Finding {
  bool act;
  std::string about, sentence;
};

/// Looks at the record from outside and in: engine and its version, schema, who has it open, free disk, clock, log,
/// page size, outbox, drafts, audit and integrity. Opens the record itself; works beside a running server. No line
/// names a person.
std::vector<Finding> examine(const Options& options);

}  // namespace stepwise::store
