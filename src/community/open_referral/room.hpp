// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "access/rate_limit.hpp"
#include "community/open_referral/open_referral.hpp"

namespace stepwise::open_referral {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  std::shared_ptr<const directory::Site> directory;
};
using RoomPointer = std::shared_ptr<const Room>;

access::Routes api_routes(const RoomPointer& room);
access::Routes feed_routes(const RoomPointer& room);

/// A handler that is given the room.
inline auto in_room(const RoomPointer& room, http::Response (*serve)(const Room&, access::Visit&)) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

}  // namespace stepwise::open_referral
