// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "community/parts/parts.hpp"
#include "practice/allocation/grid_store.hpp"
#include "practice/fairness/fairness_site.hpp"
#include "practice/fairness/fairness_store.hpp"

namespace stepwise::fairness {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  person::Lists lists;
  std::vector<Vignette> vignettes;
  const Vignette* vignette(std::string_view code) const;
};
using RoomPointer = std::shared_ptr<const Room>;

access::Routes monitor_routes(const RoomPointer& room);
access::Routes calibration_routes(const RoomPointer& room);
access::Routes case_routes(const RoomPointer& room);
access::Routes vignette_routes(const RoomPointer& room);

/// A handler that is a function of the room and the visit.
inline auto in_room(const RoomPointer& room, http::Response (*serve)(const Room&, access::Visit&)) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

}  // namespace stepwise::fairness
