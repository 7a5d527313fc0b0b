// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>

#include "access/site.hpp"
#include "base/random.hpp"
#include "http/http.hpp"
#include "store/store.hpp"

namespace stepwise::app {

/// Every room, opened and joined: the map of the house, in house.cpp, read top to bottom.
class House {
 public:
  struct Options {
    unsigned threads = 2;  ///< that read the record when it opens
  };
  static Result<std::unique_ptr<House>> open(store::Store& store, Random& random, const Options& options);
  virtual ~House() = default;
  /// The site's pages and files.
  virtual http::Router router() = 0;
  virtual http::ErrorPage error_page() = 0;
  virtual bool ready() const = 0;
  /// Prometheus text of the rooms.
  virtual std::string metrics() const = 0;
  /// Every route and who may use it, as Markdown.
  virtual std::string routes_table() const = 0;
  virtual access::Site& site() = 0;
};

}  // namespace stepwise::app
