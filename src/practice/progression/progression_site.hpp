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
#include "practice/person/findings.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/support/support_store.hpp"
#include "practice/task/task.hpp"

namespace stepwise::progression {

/// The room at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists and adds its kind of draft. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() const = 0;
  /// "Progression", for the overview of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// What is due in plans, dips and risks.
  virtual std::vector<task::Source> work() const = 0;
  /// Asks for the answer to a dip before more support is arranged, and for a last day of help that is temporary. A reason is
  /// enough: nobody waits for a form when help is needed now. Source: reference/practice.md a.7.3.
  virtual support::Guard guard() const = 0;
  /// Before the first request: what was found out with somebody may become a risk worth taking.
  virtual void take_findings(person::Findings findings) = 0;
};

/// What the room says of itself on the help page.
access::HelpTopic help_topic();
/// /people/REFERENCE/progression
std::string progression_href(std::string_view person_reference);

}  // namespace stepwise::progression
