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
#include "practice/approval/approval_site.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/review/review_store.hpp"
#include "practice/task/task.hpp"

namespace stepwise::review {

/// An outcome that is looked back at.
struct Aim {
  std::string reference, words, direction;   ///< lists/progression_direction.csv
  std::string agreed;                        ///< what was agreed to show that it is met; may be empty
  int importance = 1;                        ///< 0 to 3
};
/// The plan that counts.
struct PlanNow {
  std::string reference, href;
  std::optional<Date> started_on = {}, review_on = {};
  std::int64_t weekly_pence = 0;
  std::string next_href = {};   ///< where its next version begins
};
/// What other rooms know that a review stands on. Any may be empty: the review then says that it does not know.
struct Sources {
  template <class Answer>
  using Ask = std::function<Answer(store::ReadTx&, const access::ReadablePerson&)>;
  Ask<std::vector<Aim>> aims = {};
  Ask<std::optional<PlanNow>> plan = {};
  /// What was spent a week lately, by outcome, in words; "" when not known.
  Ask<std::string> money = {};
};

/// Reviews at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  /// While the house is put together.
  virtual void use(Sources sources) = 0;
  virtual access::Routes routes() const = 0;
  /// "Reviews", for the page Help of a record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  virtual std::vector<task::Source> work() const = 0;
  /// What a trusted reviewer decided and the council agrees to, for the room of approvals.
  virtual approval::Kind approval_kind() const = 0;
};

/// What the room says of itself on the help page.
access::HelpTopic help_topic();
/// /people/PERSON/reviews and /people/PERSON/reviews/REFERENCE
std::string reviews_href(std::string_view person_reference);
std::string review_href(std::string_view person_reference, std::string_view reference);
/// Where a person says what planning or a review was like: `about` is "review-REFERENCE" or "plan-REFERENCE".
std::string experience_href(std::string_view person_reference, std::string_view about);

}  // namespace stepwise::review
