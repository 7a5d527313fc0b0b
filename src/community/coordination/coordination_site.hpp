// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "practice/person/person_pages.hpp"

namespace stepwise::coordination {

/// Local Area Coordination at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists and adds its kind of draft. `store` and `random` outlive it.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
  /// How many notes there are, for those who may read them.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
};

}  // namespace stepwise::coordination
