// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "community/parts/parts.hpp"
#include "practice/allocation/allocation_site.hpp"
#include "practice/allocation/grid_store.hpp"
#include "practice/allocation/trials.hpp"
#include "practice/person/person.hpp"

namespace stepwise::allocation {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  person::Lists people;
  std::shared_ptr<drafts::Site> drafts;
  Neighbours others;
  std::shared_ptr<Trials> trials;
};
using RoomPointer = std::shared_ptr<Room>;

/// An allocation that the visitor may change, with whom it is about and the grid it is made with.
struct Found {
  access::ChangeablePerson who;
  person::Banner banner;
  Allocation allocation;
  Grid grid;
};
/// By the reference in the address, through the Gate; a Fault when there is none, or it may not be seen.
Result<Found> find_allocation(access::Visit& visit, std::string_view purpose);
Owner owner_of(const access::Staff& staff);
/// A page about the person of an allocation.
govuk::Page page_of(const Room& room, const access::Visit& visit, const Found& found, std::string_view title, std::string back);

/// Offers that are counted in an allocation and that nobody may count on any more.
std::vector<MetOffer> unconfirmed(const Room& room, store::ReadTx& tx, const Found& found, Date today);
/// What the last finished assessment says; and what the one says that a figure is made from, which stays the same once it is decided.
std::optional<Heard> heard(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who);
std::optional<Heard> heard_then(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, const Allocation& allocation);
std::vector<Offer> offers(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, Date today);

access::Routes person_routes(const RoomPointer& room);
access::Routes allocation_routes(const RoomPointer& room);
access::Routes area_routes(const RoomPointer& room);
access::Routes after_routes(const RoomPointer& room);
access::Routes list_routes(const RoomPointer& room);
access::Routes grid_routes(const RoomPointer& room);
access::Routes grid_change_routes(const RoomPointer& room);
access::Routes trial_routes(const RoomPointer& room);

std::vector<task::Source> work_of(const RoomPointer& room);
drafts::DraftKind draft_kind();
/// "allocation:REFERENCE:AREA", and apart again.
std::string draft_kind_of(std::string_view allocation, std::string_view area);

/// A handler that is a function of the room and the visit.
inline auto in_room(const RoomPointer& room, http::Response (*serve)(const Room&, access::Visit&)) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

}  // namespace stepwise::allocation
