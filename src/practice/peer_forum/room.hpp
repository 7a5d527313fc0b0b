// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>

#include "practice/peer_forum/forum_pages.hpp"
#include "practice/peer_forum/peer_forum_site.hpp"
#include "practice/person/person.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::peer_forum {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  person::Lists people;
  std::string script;   ///< the address of the clock's file; "" where there is none
};
using RoomPointer = std::shared_ptr<const Room>;

access::Routes forum_routes(const RoomPointer& room);
access::Routes item_routes(const RoomPointer& room);
access::Routes suggestion_routes(const RoomPointer& room);

/// A case that this member of staff may see: one of a restricted record only through the Gate. not_found otherwise.
Result<Item> open_item(access::Visit& visit, store::ReadTx& tx);
/// The page of a case, with what was typed and what is amiss.
http::Response show_item(const Room& room, access::Visit& visit, Item item, http::Fields typed, std::vector<Problem> problems, int status);
/// Saves a change to a case and goes back to it; what could not be kept is said on the page.
http::Response keep_item(const Room& room, access::Visit& visit, const Item& item, std::string_view action, std::string_view done);
/// Active staff as choices by reference.
std::vector<govuk::SelectItem> staff_items(store::ReadTx& tx);
std::string success_words(std::string_view done);
/// What words that came with a form are held against; `names` must outlive it.
inline Reading reading_of(const std::vector<std::string>& names, const http::Fields& typed) { return {names, typed.get("not_money") == "yes"}; }
/// A token that came with a form, or a new one.
std::string token_from(const Room& room, const http::Fields& typed);

inline constexpr int forums_shown = 60, days_of_forums = 400;

}  // namespace stepwise::peer_forum
