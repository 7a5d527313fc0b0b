// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <mutex>
#include <vector>

#include "practice/person/details_pages.hpp"
#include "practice/person/hot_records.hpp"
#include "practice/person/person_routes.hpp"
#include "practice/person/search_service.hpp"
#include "practice/person/search_token.hpp"

namespace stepwise::person {

/// Random bytes for many threads from one source.
class SharedRandom final : public Random {
 public:
  explicit SharedRandom(Random& source) : source_{source} {}
  void fill(std::span<std::uint8_t> bytes) override {
    const std::lock_guard lock{mutex_};
    source_.fill(bytes);
  }

 private:
  Random& source_;
  std::mutex mutex_;
};

/// How long a search waits to hold what was saved a moment ago.
inline constexpr auto patience_for_the_latest = std::chrono::milliseconds{50};

/// What every handler of the room shares.
struct Room {
  store::Store& store;
  SharedRandom random;
  Lists lists;
  SearchSeal seal;
  SearchService search;
  HotRecords hot;
  std::vector<RecordSection> sections;
};
using RoomPtr = std::shared_ptr<Room>;

access::Routes search_routes(const RoomPtr& room);
access::Routes new_person_routes(const RoomPtr& room);
access::Routes record_routes(const RoomPtr& room);
access::Routes details_routes(const RoomPtr& room);
access::Routes parts_routes(const RoomPtr& room);
access::Routes people_routes(const RoomPtr& room);

/// A handler of the room.
template <class F>
std::function<http::Response(access::Visit&)> in_room(const RoomPtr& room, F handler) {
  return [room, handler](access::Visit& visit) { return handler(*room, visit); };
}

/// Everyone on record who may be the person described, the most likely first.
std::vector<Possible> possible_matches(const Room& room, store::ReadTx& tx, const Details& details, const std::vector<std::string>& phones);
/// Search results as rows; the people in `hits`, in their order.
std::vector<struct FoundPerson> results_of(store::ReadTx& tx, const Hits& hits);
/// The overview read in one snapshot.
Overview read_overview(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who);
/// The fields of a form as typed, trimmed of nothing.
Typed typed_of(const http::Fields& fields);

}  // namespace stepwise::person
