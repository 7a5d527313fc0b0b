// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "community/broker/broker_pages.hpp"
#include "community/broker/broker_site.hpp"

namespace stepwise::broker {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  Lists lists;
  gap::Lists gaps;
  person::Lists people;
  std::shared_ptr<drafts::Site> drafts;
};
using RoomPointer = std::shared_ptr<const Room>;
using Handler = http::Response (*)(const Room&, access::Visit&);
inline auto with(const RoomPointer& room, Handler serve) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

/// A request that may be changed, with whom it is about.
struct Opened {
  community::About person;
  Request request;
};
/// Asks the Gate; by the reference in the address.
Result<Opened> open_request(access::Visit& visit);
/// A question page about a request.
govuk::Page question_about(const Room& room, const access::Visit& visit, const Opened& opened, std::string_view title);
/// Where a page of the record goes back to.
std::string person_href(std::string_view person_reference);

access::Routes asking_routes(const RoomPointer& room);
access::Routes working_routes(const RoomPointer& room);

}  // namespace stepwise::broker
