// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "access/access.hpp"
#include "base/random.hpp"
#include "community/gap/gap.hpp"
#include "store/store.hpp"

namespace stepwise::gap {

/// The gap register at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
  virtual const Lists& lists() const = 0;
};

}  // namespace stepwise::gap
