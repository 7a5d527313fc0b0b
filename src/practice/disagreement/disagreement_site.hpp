// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "access/site.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "practice/disagreement/disagreement_pages.hpp"
#include "practice/disagreement/disagreement_store.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::disagreement {

/// Something that a person may disagree with, as the room that keeps it says.
struct Subject {
  std::string kind;    ///< assessment, eligibility
  std::string title;
  std::string href;    ///< its page
  Date made_on;
  std::optional<StaffId> made_by_id;
  std::string made_by;
  bool of_carer = false;
};
/// By its reference; nothing when that room keeps none of it, or when it is not finished.
using FindSubject = std::function<std::optional<Subject>(store::ReadTx&, const access::ReadablePerson&, std::string_view reference)>;

/// The room at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Adds its kind of draft. `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  /// While the house is put together.
  virtual void add_subject(FindSubject find) = 0;
  virtual access::Routes routes() const = 0;
  /// "Disagreements", for the page Help of a record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  virtual std::vector<task::Source> work() const = 0;
};

/// Disagreements of somebody as a carer: for those who support carers.
task::Source carers_work();

}  // namespace stepwise::disagreement
