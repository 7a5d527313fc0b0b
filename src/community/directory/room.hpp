// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>

#include "access/kept_pages.hpp"
#include "access/rate_limit.hpp"
#include "community/directory/directory.hpp"
#include "community/directory/follower.hpp"
#include "community/directory/place_store.hpp"

namespace stepwise::directory {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  std::shared_ptr<drafts::Site> drafts;
  std::shared_ptr<const PlaceLists> lists;
  std::shared_ptr<Follower> follower;
  std::shared_ptr<access::KeptPages> pages = std::make_shared<access::KeptPages>();
  /// What owners may send from one address: 20 at once, then one a minute.
  mutable access::RateLimiter owners{20, seconds(60)};
  /// Guesses at links from one address: 30 at once, then one every ten seconds.
  mutable access::RateLimiter looks{60, seconds(10)};

  Room(store::Store& s, Random& r, std::shared_ptr<drafts::Site> d, std::shared_ptr<const PlaceLists> l, std::shared_ptr<Follower> f)
      : store{s}, random{r}, drafts{std::move(d)}, lists{std::move(l)}, follower{std::move(f)} {}
};
using RoomPointer = std::shared_ptr<const Room>;

/// A place of the address, with where its postcode is.
std::optional<Place> place_asked(const Room& room, store::ReadTx& tx, const access::Visit& visit);
/// Where the open places are, for the dots of a map; hidden ones for staff alone.
std::vector<Point> points_of(const SearchIndex& index, bool for_staff);
/// "?done=..." of an address made success words; "" for anything else.
std::string success_words(std::string_view done);
/// A day in three boxes NAME_day, NAME_month, NAME_year; nothing when it is not one.
std::optional<Date> date_from(const http::Fields& typed, std::string_view name);

access::Routes search_routes(const RoomPointer& room);
access::Routes place_routes(const RoomPointer& room);
access::Routes keeping_routes(const RoomPointer& room);
access::Routes approval_routes(const RoomPointer& room);
access::Routes owner_routes(const RoomPointer& room);

/// Half-typed places: a kind of draft.
drafts::DraftKind draft_kind(const RoomPointer& room);
/// Checks that have come due and changes that wait, as work of the team that keeps the directory.
task::Source work_source(const RoomPointer& room);
inline constexpr std::string_view team_setting = "directory.team";

/// A handler that is given the room.
template <class Serve>
auto in_room(const RoomPointer& room, Serve serve) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

}  // namespace stepwise::directory
