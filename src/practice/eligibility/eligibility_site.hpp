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
#include "practice/assessment/assessment_site.hpp"
#include "practice/disagreement/disagreement_site.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::eligibility {

/// The room at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Adds its kind of draft. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() const = 0;
  /// "Eligibility", for the page Help of a record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// Of adults.
  virtual std::vector<task::Source> work() const = 0;
};

/// What is to be judged, decided and given: of adults, or of carers for those who support them.
task::Source work_source(bool carers);
/// What stands on an assessment here, so that whoever holds it is told when it is amended.
assessment::Standers standers();
/// A decision, as something that the person may disagree with: for disagreement::Site::add_subject.
std::optional<disagreement::Subject> disagreed_with(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// What the room says of itself on the help page.
access::HelpTopic help_topic();
/// /people/REFERENCE/eligibility
std::string eligibility_href(std::string_view person_reference);

}  // namespace stepwise::eligibility
