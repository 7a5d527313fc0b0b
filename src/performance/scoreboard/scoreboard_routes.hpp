// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "access/access.hpp"
#include "performance/catalogue/about.hpp"
#include "performance/scoreboard/sources.hpp"

namespace stepwise::scoreboard {

/// The scoreboard at work. The catalogue and the live numbers outlive it.
class Site {
 public:
  /// Reads the lists it needs. Without kept returns only the record is counted.
  static Result<std::shared_ptr<Site>> open(const catalogue::Catalogue& catalogue, engine::Live& live, KeptReturns kept = {});
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
};

}  // namespace stepwise::scoreboard
