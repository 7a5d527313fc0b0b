// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "access/access.hpp"

namespace stepwise::return_building {

/// The pages of the return that is building, and the thread that looks at the record for them.
class Site {
 public:
  /// Reads the lists it needs. The store outlives it.
  static Result<std::shared_ptr<Site>> open(store::Store& store, unsigned threads);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
};

}  // namespace stepwise::return_building
