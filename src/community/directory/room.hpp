// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "access/rate_limit.hpp"
#include "community/directory/directory.hpp"
#include "community/directory/follower.hpp"
#include "community/directory/place_store.hpp"

namespace stepwise::directory {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  std::shared_ptr<drafts::Site> drafts;
  std::shared_ptr<const PlaceLists> lists;
  std::shared_ptr<Follower> follower;
  /// What owners may send from one address: 20 at once, then one a minute.
  mutable access::RateLimiter owners{20, seconds(60)};
  /// Guesses at links from one address: 30 at once, then one every ten seconds.
  mutable access::RateLimiter looks{60, seconds(10)};

  Room(store::Store& s, Random& r, std::shared_ptr<drafts::Site> d, std::shared_ptr<const PlaceLists> l, std::shared_ptr<Follower> f)
      : store{s}, random{r}, drafts{std::move(d)}, lists{std::move(l)}, follower{std::move(f)} {}
};
using RoomPointer = std::shared_ptr<const Room>;

access::Routes search_routes(const RoomPointer& room);

/// A handler that is given the room.
template <class Serve>
auto in_room(const RoomPointer& room, Serve serve) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

}  // namespace stepwise::directory
