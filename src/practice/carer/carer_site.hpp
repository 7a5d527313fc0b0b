// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "access/site.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "govuk/page.hpp"
#include "practice/carer/carer.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::carer {

/// What of a person's plan relied on an offer: words and where it stands. Given by the room of plans.
using Reliance = std::function<std::vector<govuk::Link>(store::ReadTx&, const access::ReadablePerson& helped, std::string_view offer)>;

/// Begins a review for whoever an offer helped, whose owner is given. Says nothing of what the carer said. A Fault: none can begin.
using BeginReview = std::function<Result<void>(store::WriteTx&, const access::ChangeablePerson& helped, const Owner& owner, store::AuditLine line)>;

/// The room at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  virtual access::Routes routes() const = 0;
  /// "Caring for others", for those who support carers.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// "Unpaid care", for everybody who may open the record: it holds only what carers agreed to share, so that whoever answers a
  /// crisis sees it.
  virtual person::RecordSection shared_section() const = 0;
  virtual std::vector<task::Source> work() const = 0;
  /// While the house is put together.
  virtual void add_reliance(Reliance reliance) = 0;
  /// While the house is put together: what follows when an offer stands no more.
  virtual void begin_reviews(BeginReview begin) = 0;
};

access::HelpTopic help_topic();
/// The carer's own home: /people/REFERENCE/caring
std::string caring_href(std::string_view person_reference);
/// What is shared with the person who is cared for: /people/REFERENCE/unpaid-care
std::string unpaid_care_href(std::string_view person_reference);

}  // namespace stepwise::carer
