// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "community/gap/gap.hpp"
#include "community/introduction/introduction_pages.hpp"
#include "community/introduction/introduction_site.hpp"
#include "practice/person/person.hpp"

namespace stepwise::introduction {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  Lists lists;
  gap::Lists gaps;
  person::Lists people;
  std::shared_ptr<drafts::Site> drafts;
  std::shared_ptr<directory::Site> directory;
  person::Findings findings = {};
};
using RoomPointer = std::shared_ptr<const Room>;
using Handler = http::Response (*)(const Room&, access::Visit&);
inline auto with(const RoomPointer& room, Handler serve) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

/// Where a person's introductions are.
std::string of_person_href(std::string_view person_reference);
/// What a worker should know of a place before, or after, somebody is introduced to it; "" when there is nothing to say.
std::string place_notice(store::ReadTx& tx, std::string_view place_reference);
/// The form of a new introduction, with what was typed or chosen in it.
http::Response show_new(const Room& room, access::Visit& visit, const person::Banner& banner, FormPage model, int status);
/// A form made of a place that was chosen and the words of the person.
FormPage form_for(store::ReadTx& tx, const Room& room, std::string_view place_reference, std::string wanted, std::string contact_reference, Instant now);
/// The change page with what was just sent beside what is on record: for a form saved before with other words in it.
http::Response show_saved_before(const Room& room, access::Visit& visit, std::string_view reference);

access::Routes search_routes(const RoomPointer& room);
access::Routes making_routes(const RoomPointer& room);
access::Routes following_routes(const RoomPointer& room);
access::Routes listing_routes(const RoomPointer& room);

}  // namespace stepwise::introduction
