// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <memory>
#include <string_view>

#include "access/access.hpp"
#include "base/random.hpp"
#include "community/directory/directory.hpp"
#include "store/store.hpp"

namespace stepwise::open_referral {

/// Where a feed is sent, and how long it may be: some hundred thousand services.
inline constexpr std::string_view upload_path = "/community/feeds";
inline constexpr std::size_t most_upload_bytes = 64 * 1024 * 1024;

/// The directory as Open Referral UK 3.0: published where the council publishes it, and feeds of others taken in.
class Site {
 public:
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<const directory::Site> directory);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
};

}  // namespace stepwise::open_referral
