// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/support/support_store.hpp"
#include "practice/task/task.hpp"

namespace stepwise::support {

/// A person's services at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  /// Before serving; guards are asked in the order they were added.
  virtual void add_guard(Guard guard) = 0;
  virtual access::Routes routes() const = 0;
  /// "Support", for the overview of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// What is still given to people who died.
  virtual std::vector<task::Source> work() const = 0;
  virtual const Lists& lists() const = 0;
};

}  // namespace stepwise::support
