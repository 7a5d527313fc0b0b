// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "access/site.hpp"
#include "base/random.hpp"
#include "print/worker.hpp"
#include "store/store.hpp"

namespace stepwise::print {

/// The print room at work: a queue, a worker, pages. Lives as long as the server; outlives no store.
class Site {
 public:
  struct Settings {
    std::function<Printer()> printer = {};   ///< for tests; otherwise Chromium, where it is installed
    bool works = true;                       ///< false: jobs are asked for and left to other servers
  };
  Site(store::Store& store, Random& random, Settings settings);
  Site(store::Store& store, Random& random) : Site{store, random, Settings{}} {}
  ~Site();
  /// Pages are asked of `site`, which outlives the requests.
  access::Routes routes(const access::Site& site);
  /// Why this server makes no PDFs, a sentence; empty when it does.
  std::string cannot() const;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

/// The site's own stylesheet, as text; empty where assets were not built.
std::string site_stylesheet();

}  // namespace stepwise::print
