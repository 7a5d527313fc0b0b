// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "access/access.hpp"
#include "access/site.hpp"
#include "base/random.hpp"
#include "store/store.hpp"

namespace stepwise::fairness {

/// Fairness at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random);
  virtual ~Site() = default;
  virtual access::Routes routes() const = 0;
};

std::string calibration_href(std::string_view reference);
std::string case_href(std::string_view reference);
std::string round_href(std::string_view reference);
/// What the page Help says of this room.
access::HelpTopic help_topic();

}  // namespace stepwise::fairness
