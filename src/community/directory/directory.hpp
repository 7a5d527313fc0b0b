// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "community/directory/geography.hpp"
#include "community/directory/place.hpp"
#include "community/directory/search_index.hpp"
#include "drafts/drafts.hpp"
#include "practice/task/task.hpp"
#include "store/outbox.hpp"
#include "store/store.hpp"

namespace stepwise::directory {

/// Says why somebody should look at a place again ("two introductions never happened"). Said twice while it stands it is
/// one flag. Not found: there is no such place.
Result<void> flag_for_checking(store::WriteTx& tx, std::string_view place_reference, std::string reason, store::AuditLine line);

/// A place as it stands, with its newest check and its flag; nothing when there is none. Closed ones too.
std::optional<Place> place(store::ReadTx& tx, std::string_view reference);

/// The address of a place's page for staff: /community/REFERENCE.
std::string place_href(std::string_view reference);

/// The room: its pages and its search. Outlives no store.
class Site {
 public:
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
  virtual std::vector<task::Source> work() const = 0;
  virtual const PlaceLists& lists() const = 0;

  /// What fits, best first, each with its reasons in the language of the moment. From memory: asks no database, so it may
  /// be called inside any transaction. A save elsewhere is found within a quarter of a second, one of this room at once.
  virtual std::vector<Match> find(const Asked& asked, std::size_t limit) const = 0;
  /// Where a postcode is, from memory; nothing when it is not shaped like one or was not loaded.
  virtual std::optional<Point> point_of_postcode(std::string_view postcode) const = 0;
  /// Waits until everything saved so far is found.
  virtual void catch_up() const = 0;
  /// Every open place as it is searched now: for lists that go through all of them.
  virtual std::shared_ptr<const SearchIndex> index() const = 0;
  /// How many places are open, and how many postcodes are known.
  struct Size {
    std::size_t places = 0, postcodes = 0;
  };
  virtual Size size() const = 0;
};

}  // namespace stepwise::directory
