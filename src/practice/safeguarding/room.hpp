// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "practice/person/person.hpp"
#include "practice/safeguarding/safeguarding.hpp"
#include "practice/safeguarding/safeguarding_routes.hpp"

namespace stepwise::safeguarding {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  HandoffLists lists;
  person::Lists people;
  Random& random;
  std::shared_ptr<drafts::Site> drafts;
};
using RoomPointer = std::shared_ptr<const Room>;

access::Routes handoff_routes(const RoomPointer& room);

}  // namespace stepwise::safeguarding
