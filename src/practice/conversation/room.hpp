// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "drafts/drafts.hpp"
#include "practice/conversation/conversation_pages.hpp"
#include "practice/conversation/conversation_routes.hpp"
#include "practice/person/person.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::conversation {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  ConversationLists lists;
  person::Lists people;
  Random& random;
  std::shared_ptr<drafts::Site> drafts;
};
using RoomPointer = std::shared_ptr<const Room>;

/// A conversation that the visitor may change, with whom it is about.
struct Found {
  access::ChangeablePerson who;
  person::Banner banner;
  Conversation conversation;
};
/// By the reference in the address, through the Gate; a Fault when there is none, or it may not be seen.
Result<Found> find_conversation(access::Visit& visit, std::string_view purpose);

/// The page about a person: identity bar, and tabs unless it is a question page.
govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question);
/// The token a form came with, or a new one.
std::string token_of(const Room& room, const http::Fields& typed);
/// The words above a form whose save came second.
Html stale_words(const http::Fields& theirs, const http::Fields& yours);
/// Small sums that a worker may promise, by the council's setting `conversation.small_sums_pence`.
Money small_sums(store::ReadTx& tx);
/// Who does it: the signed-in member of staff, as of now.
Owner owner_of(const access::Staff& staff);

std::vector<task::Source> work_of(const RoomPointer& room);

access::Routes opening_routes(const RoomPointer& room);
access::Routes view_routes(const RoomPointer& room);
access::Routes change_routes(const RoomPointer& room);
access::Routes plan_routes(const RoomPointer& room);
access::Routes ending_routes(const RoomPointer& room);

}  // namespace stepwise::conversation
