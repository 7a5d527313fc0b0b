// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "access/site.hpp"
#include "app/rooms.hpp"
#include "base/random.hpp"
#include "http/http.hpp"
#include "store/store.hpp"

namespace stepwise::app {

/// The rooms behind one site, with the files that pages need.
class House {
 public:
  /// Store and random outlive it; `threads` read the record when it opens; `returns` is the folder of kept returns.
  static Result<std::unique_ptr<House>> open(store::Store& store, Random& random, unsigned threads, const std::filesystem::path& returns = {});
  House(store::Store& store, Random& random, std::shared_ptr<const http::Assets> assets, std::unique_ptr<Rooms> rooms);

  /// Serves the gallery of components at /gallery too, to anyone. Call before `router`; for development only.
  void show_gallery();

  const access::Site& site() const { return site_; }
  http::Router router() { return site_.router(); }
  http::ErrorPage error_page() const { return site_.error_page(); }
  bool ready() const { return rooms_->ready(); }
  std::string metrics() const { return rooms_->metrics(); }

 private:
  std::shared_ptr<const http::Assets> assets_;
  std::unique_ptr<Rooms> rooms_;
  access::Site site_;
};

}  // namespace stepwise::app
