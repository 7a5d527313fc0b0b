// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "access/site.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "practice/capacity/capacity_store.hpp"
#include "practice/person/findings.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::capacity {

/// The room at work. Lives as long as the server; outlives no store.
class Site {
 public:
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() const = 0;
  /// "Capacity, authority and advocacy", for the page Help of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// Decisions to ask about again, and advocates not there yet.
  virtual std::vector<task::Source> work() const = 0;
  /// Before the first request.
  virtual void take_findings(person::Findings findings) = 0;
};

/// What the room says of itself on the help page.
access::HelpTopic help_topic();
/// /people/REFERENCE/capacity
std::string capacity_href(std::string_view person_reference);

}  // namespace stepwise::capacity
