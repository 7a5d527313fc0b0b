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
#include "practice/outcome/outcome_store.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::outcome {

/// Something that another room does for an outcome: a piece of a plan, a payment, a rating.
struct Serves {
  std::string outcome_reference, words, href;
};
/// Whether somebody is known to look after somebody.
using AsksWhetherCarer = std::function<bool(store::ReadTx&, const access::ReadablePerson&)>;
using Serving = std::function<std::vector<Serves>(store::ReadTx&, const access::ReadablePerson&, std::string_view person_reference)>;

/// The room at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Reads the lists and the words of the checks, and adds its kind of draft. `store` and `random` outlive it.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  /// What serves an outcome in another room, under its heading: noted("In the plan"). Before `routes`.
  virtual void add_serving(Message heading, Serving serving) = 0;
  /// Who is asked whether they say something as a carer; unless given, everybody. Before `routes`.
  virtual void ask_of_carers(AsksWhetherCarer is_carer) = 0;
  virtual access::Routes routes() const = 0;
  /// "Outcomes", for the page Help of a person's record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// Outcomes to go on with and to look at, actions that are due or stuck.
  virtual std::vector<task::Source> work() const = 0;
  /// The same of what people have as carers: for those who support carers.
  virtual task::Source carers_work() const = 0;
};

access::HelpTopic help_topic();
/// /people/REFERENCE/outcomes
std::string outcomes_href(std::string_view person_reference);
/// /people/REFERENCE/outcomes/OUTCOME
std::string outcome_href(std::string_view person_reference, std::string_view outcome_reference);
/// Where an outcome is begun from a finding of a thinking tool: for thinking::Site::add_promotion.
std::string promote_href(std::string_view person_reference, std::string_view finding_reference);

}  // namespace stepwise::outcome
