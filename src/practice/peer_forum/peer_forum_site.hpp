// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::peer_forum {

/// The peer challenge forum at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random);
  virtual ~Site() = default;
  virtual access::Routes routes() const = 0;
  /// Cases to present, bring again and follow up.
  virtual std::vector<task::Source> work() const = 0;
  /// "Peer challenge forum", for the overview of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
};

/// Where a person is brought to a forum: /people/REFERENCE/peer-forum.
std::string bring_href(std::string_view person_reference);

}  // namespace stepwise::peer_forum
