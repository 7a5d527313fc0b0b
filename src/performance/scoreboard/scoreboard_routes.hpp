// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "access/access.hpp"
#include "performance/catalogue/about.hpp"
#include "performance/engine/live.hpp"

namespace stepwise::scoreboard {

/// The scoreboard at work. The catalogue and the live numbers outlive it.
class Site {
 public:
  /// Reads the lists it needs.
  static Result<std::shared_ptr<Site>> open(const catalogue::Catalogue& catalogue, engine::Live& live);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
};

}  // namespace stepwise::scoreboard
