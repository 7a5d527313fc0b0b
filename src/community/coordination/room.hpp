// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "community/coordination/coordination_pages.hpp"
#include "community/coordination/coordination_site.hpp"

namespace stepwise::coordination {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  person::Lists people;
  std::shared_ptr<drafts::Site> drafts;
};
using RoomPointer = std::shared_ptr<const Room>;
using Handler = http::Response (*)(const Room&, access::Visit&);
inline auto with(const RoomPointer& room, Handler serve) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

access::Routes note_routes(const RoomPointer& room);
access::Routes hello_routes(const RoomPointer& room);

}  // namespace stepwise::coordination
