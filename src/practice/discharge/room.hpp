// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "practice/discharge/discharge_form.hpp"
#include "practice/discharge/discharge_pages.hpp"
#include "practice/discharge/discharge_routes.hpp"
#include "practice/person/person.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::discharge {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Lists lists;
  person::Lists people;
  Random& random;
  std::shared_ptr<drafts::Site> drafts;
  std::vector<NextStep> next_steps;
};
using RoomPointer = std::shared_ptr<const Room>;

/// A stay that may be changed, with whom it is about.
struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
  Discharge discharge;
};
Result<Opened> open_discharge(access::Visit& visit, std::string_view reference, std::string_view purpose);

/// The signed-in member of staff as an owner, as of now.
Owner owner_of(const access::Staff& staff);
/// The page about a person: identity bar, and tabs unless it is a question page.
govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question);

access::Routes notice_routes(const RoomPointer& room);
access::Routes step_routes(const RoomPointer& room);
access::Routes board_routes(const RoomPointer& room);
access::Routes bed_routes(const RoomPointer& room);
access::Routes upload_routes(const RoomPointer& room);

/// A handler of the room.
inline std::function<http::Response(access::Visit&)> in_room(const RoomPointer& room, http::Response (*serve)(const Room&, access::Visit&)) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

}  // namespace stepwise::discharge
