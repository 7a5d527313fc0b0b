// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "community/directory/directory.hpp"
#include "community/introduction/introduction.hpp"
#include "drafts/drafts.hpp"
#include "practice/front_door/front_door_routes.hpp"
#include "practice/person/findings.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::introduction {

/// Introductions at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists, adds its kind of draft, and offers the search after a contact that made an introduction. `store` and
  /// `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts, std::shared_ptr<directory::Site> directory,
                                            front_door::Site& front_door);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
  /// "Introductions", for the overview of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// Follow-ups due and held.
  virtual std::vector<task::Source> work() const = 0;
  virtual const Lists& lists() const = 0;
  /// Before the first request: what was found out with somebody may become an introduction.
  virtual void take_findings(person::Findings findings) = 0;
};

}  // namespace stepwise::introduction
