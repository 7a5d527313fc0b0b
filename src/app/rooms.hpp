// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "access/site.hpp"
#include "base/random.hpp"
#include "store/store.hpp"

namespace stepwise::app {

/// Every room of the field, opened: the map of the house, in rooms.cpp, read top to bottom.
class Rooms {
 public:
  /// `threads` read the record when it opens; `returns` is the folder of kept returns, "" for none. Store and random outlive
  /// the rooms.
  static Result<std::unique_ptr<Rooms>> open(store::Store& store, Random& random, unsigned threads, const std::filesystem::path& returns = {});
  virtual ~Rooms() = default;
  /// Adds every room's routes to a site.
  virtual void join(access::Site& site) = 0;
  /// Whether searching may begin.
  virtual bool ready() const = 0;
  /// Prometheus text.
  virtual std::string metrics() const = 0;
};

}  // namespace stepwise::app
