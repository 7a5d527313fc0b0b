// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>

#include "access/access.hpp"
#include "base/random.hpp"
#include "performance/returns/shelf.hpp"
#include "store/store.hpp"

namespace stepwise::returns {

/// A return that is larger is sent by the command line.
inline constexpr std::size_t most_upload_bytes = std::size_t{4'000'000'000};
inline constexpr std::string_view upload_path = "/returns/upload";

/// The room at work: kept files, the thread that checks and loads them, pages. Lives as long as the server.
class Site {
 public:
  /// Store and random outlive it. A folder of "" keeps nothing: its pages say so.
  Site(store::Store& store, Random& random, Shelf::Settings settings);
  access::Routes routes();
  /// The stories of the returns that count; lives as long as this.
  const Shelf& shelf() const { return *shelf_; }
  Shelf& shelf() { return *shelf_; }

 private:
  store::Store& store_;
  Random& random_;
  std::shared_ptr<Shelf> shelf_;
};

}  // namespace stepwise::returns
