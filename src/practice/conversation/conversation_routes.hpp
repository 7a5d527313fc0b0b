// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "access/access.hpp"
#include "access/site.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "practice/front_door/front_door_routes.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::conversation {

/// The three conversations in plain words, for the help page.
access::HelpTopic help_topic();

/// Conversations 1, 2 and 3 at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists and adds its kind of draft. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() = 0;
  /// The open ones, for the overview of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// What is due in open conversations, and the conversations a worker holds.
  virtual std::vector<task::Source> work() const = 0;
  /// What a contact leads to here, for the front door.
  virtual std::vector<front_door::NextStep> next_steps() const = 0;
};

}  // namespace stepwise::conversation
