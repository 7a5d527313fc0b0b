// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "drafts/drafts.hpp"

namespace stepwise::drafts {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  std::vector<DraftKind> kinds;
  /// By what stands before the colon.
  const DraftKind* kind(std::string_view kind) const;
};
using RoomPointer = std::shared_ptr<Room>;

/// A save that was asked for: whose, of what, from which version.
struct Asked {
  std::string reference, kind, person_reference;
  std::int64_t version = 0;
  http::Fields work;
  bool whole = false;  ///< the whole form was sent, not only what changed
};
using Saved = std::variant<store::DraftKept, store::DraftStale>;

Asked asked_of(const access::Visit& visit, std::string_view reference);
/// Keeps it, whatever it is; a new draft needs a person whose record may be opened.
Result<Saved> save(const Room& room, access::Visit& visit, const Asked& asked);
/// Both texts, and a form that carries the whole of yours with the version it would now replace.
http::Response show_both(const Room& room, access::Visit& visit, const store::Draft& stored, const http::Fields& yours);
/// Saves the whole form and goes on, or home.
http::Response keep_whole(const Room& room, access::Visit& visit, Asked asked, bool go_on);
/// The reference in addresses; "" for a draft about nobody.
std::string person_reference(store::ReadTx& tx, const std::optional<PersonId>& person);
std::string title_of(const DraftKind& kind, const store::Draft& draft);

access::Routes save_routes(const RoomPointer& room);
access::Routes list_routes(const RoomPointer& room);

}  // namespace stepwise::drafts
