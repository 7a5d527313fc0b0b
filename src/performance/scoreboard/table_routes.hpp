// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "access/access.hpp"
#include "performance/catalogue/about.hpp"
#include "performance/scoreboard/sources.hpp"
#include "performance/tables/about.hpp"

namespace stepwise::scoreboard {

/// The pages of tables. The catalogue and the sources outlive it.
class TableSite {
 public:
  static Result<std::shared_ptr<TableSite>> open(const catalogue::Catalogue& catalogue);
  virtual ~TableSite() = default;
  virtual access::Routes routes(Sources& sources) = 0;
};

}  // namespace stepwise::scoreboard
