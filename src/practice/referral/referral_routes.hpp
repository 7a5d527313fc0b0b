// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/person/person_routes.hpp"
#include "practice/task/task.hpp"

namespace stepwise::referral {

/// Referrals that people and professionals send, read and made into contacts. Lives as long as the server.
class Site {
 public:
  /// `store` and `random` outlive it.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<person::Site> people);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
  /// What nobody has read yet, for the teams that may.
  virtual std::vector<task::Source> work() const = 0;
};

}  // namespace stepwise::referral
