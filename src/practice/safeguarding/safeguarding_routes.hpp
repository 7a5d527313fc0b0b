// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "practice/front_door/front_door_routes.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::safeguarding {

/// Hand-offs to safeguarding. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists and adds its kind of draft. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
  /// The flag, for the overview of a person's record: never what was handed over.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// What nobody has received yet; once late it stands before everything.
  virtual std::vector<task::Source> work() const = 0;
  /// What a contact leads to here, for the front door.
  virtual std::vector<front_door::NextStep> next_steps() const = 0;
};

}  // namespace stepwise::safeguarding
