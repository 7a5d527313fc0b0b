// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "practice/person/person.hpp"
#include "practice/person/person_store.hpp"
#include "practice/rapid_response/rapid_pages.hpp"
#include "practice/rapid_response/rapid_site.hpp"

namespace stepwise::rapid_response {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  RapidLists lists;
  person::Lists people;
  Random& random;
};
using RoomPointer = std::shared_ptr<const Room>;
using Handler = http::Response (*)(const Room&, access::Visit&);
inline auto with(const RoomPointer& room, Handler serve) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

/// One opened through the Gate, with its person.
struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
  Response response;
};
Result<Opened> open_response(access::Visit& visit, store::ReadTx& tx);
govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question);

access::Routes queue_routes(const RoomPointer& room);
access::Routes action_routes(const RoomPointer& room);

}  // namespace stepwise::rapid_response
