// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/front_door/front_door_routes.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::rapid_response {

/// Rapid response at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random);
  virtual ~Site() = default;
  virtual access::Routes routes() const = 0;
  /// "Rapid response", for the overview of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// What is open, by the day of its next thing.
  virtual std::vector<task::Source> work() const = 0;
  /// "Ask for rapid response", after a contact that ends in one.
  virtual std::vector<front_door::NextStep> next_steps() const = 0;
};

}  // namespace stepwise::rapid_response
