// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drafts/drafts.hpp"
#include "practice/front_door/contact_pages.hpp"
#include "practice/front_door/front_door_routes.hpp"
#include "practice/person/person.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::front_door {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  ContactLists lists;
  person::Lists people;
  Random& random;
  std::shared_ptr<drafts::Site> drafts;
  std::vector<NextStep> next_steps;
  std::vector<HomePart> home_parts;
};
using RoomPointer = std::shared_ptr<const Room>;

/// Who takes a contact: the signed-in member of staff, as of now.
Taker taker_of(const access::Staff& staff);
/// The page about a person: identity bar, and tabs unless it is a question page.
govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question);

/// "?done=..." of an address made success words; "" for anything else.
std::string success_words(std::string_view done);

/// The page that changes a contact, with what was just sent beside what is on record: for a form that was saved before
/// with other words in it. Asks the Gate.
http::Response show_saved_before(const Room& room, access::Visit& visit, std::string_view contact_reference);

access::Routes contact_routes(const RoomPointer& room);
access::Routes amend_routes(const RoomPointer& room);
access::Routes feedback_routes(const RoomPointer& room);
access::Routes list_routes(const RoomPointer& room);

}  // namespace stepwise::front_door
