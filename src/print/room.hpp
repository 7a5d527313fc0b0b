// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "access/site.hpp"
#include "base/random.hpp"
#include "store/store.hpp"

namespace stepwise::print {

/// What the room's handlers share.
struct Room {
  store::Store& store;
  Random& random;
  std::string cannot;            ///< why no PDFs are made here, in English; empty when they are
  std::function<void()> wake;    ///< something is in the queue
};

access::Routes print_routes(std::shared_ptr<const Room> room, const access::Site& site);

}  // namespace stepwise::print
