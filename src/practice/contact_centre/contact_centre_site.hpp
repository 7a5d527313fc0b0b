// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "access/access.hpp"
#include "base/random.hpp"

namespace stepwise::contact_centre {

/// Calls offered and answered: by hand, by file, corrected. `random` outlives it, and may be asked from many threads.
class Site {
 public:
  explicit Site(Random& random) : random_{random} {}
  access::Routes routes() const;

 private:
  Random& random_;
};

}  // namespace stepwise::contact_centre
