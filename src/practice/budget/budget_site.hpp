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
#include "practice/budget/budget_store.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/task/task.hpp"

namespace stepwise::budget {

/// A part of the signed plan that is paid for.
struct AgreedPiece {
  std::string reference, outcome_reference, what, held_as, provider, service_reference;
  std::int64_t weekly_pence = 0, one_off_pence = 0;
  Date start_on;
  std::optional<Date> end_on = {};
  std::vector<std::string> before = {};  ///< the same part in earlier versions
  std::string provider_before = {};      ///< who gave it in the version before
};
/// The plan that counts, as far as money goes.
struct Agreed {
  std::string reference, href;
  Date signed_on;
  std::int64_t weekly_pence = 0, one_off_pence = 0;
  std::vector<AgreedPiece> pieces;
};
struct Aim {
  std::string reference, words;
};
/// The starting estimate. Never a cap.
struct Estimate {
  std::int64_t weekly_pence = 0;
  Date made_on;
};
/// How an outcome went, as it was said at a review. Words; "" where that side said nothing.
struct Rated {
  std::string outcome_reference;
  Date on;
  std::string own, others_name, others;
};
/// What other rooms know that a budget is made from. Any may be empty: the pages then say that it is not known.
struct Sources {
  template <class Answer>
  using Ask = std::function<Answer(store::ReadTx&, const access::ReadablePerson&)>;
  Ask<std::optional<Agreed>> plan = {};
  Ask<std::vector<Aim>> outcomes = {};
  Ask<std::optional<Estimate>> estimate = {};
  /// The earliest first.
  Ask<std::vector<Rated>> ratings = {};
  /// Whoever holds a fund stops, or hands it back: somebody looks at the person's support with them, within days.
  std::function<Result<void>(store::WriteTx&, Random&, const access::ChangeablePerson&, std::string_view why, const Owner& owner, store::AuditLine line)> provider_stops = {};
};

/// Personal budgets at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` and `random` outlive it; `random` may be asked from many threads. Runs of statements have a thread of their own.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  /// While the house is put together.
  virtual void use(Sources sources) = 0;
  virtual access::Routes routes() const = 0;
  /// "Personal budget", for the page Help of a record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  virtual std::vector<task::Source> work() const = 0;
};

/// What accounts pay for follows the version of the plan that is in place from a day: a part that costs another sum is paid with that
/// from then on (two accounts share it as they did), one that was taken out or is held in another way ends the day before, and a new
/// one goes to the open account of its holding where there is just one. What has no part in the plan stays. Audited by amount.
Result<void> follow_plan(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Agreed& agreed, Date on, const store::AuditLine& line);

access::HelpTopic help_topic();
/// /people/REFERENCE/budget, and the page of one account.
std::string budget_href(std::string_view person_reference);
std::string account_href(std::string_view person_reference, std::string_view account_reference);

}  // namespace stepwise::budget
