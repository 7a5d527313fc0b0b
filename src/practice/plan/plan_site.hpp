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
#include "practice/plan/plan_store.hpp"
#include "practice/plan/sign_off.hpp"
#include "practice/support/support_store.hpp"
#include "practice/task/task.hpp"

namespace stepwise::plan {

/// A piece of somebody's perfect week that may become a line of the plan.
struct WeekPiece {
  std::string reference, what, when, who;
  std::string who_kind, outcome_reference;
};
/// What other rooms know that a plan stands on. Any may be empty: the plan then says that it does not know.
struct Sources {
  template <class Answer>
  using Ask = std::function<Answer(store::ReadTx&, const access::ReadablePerson&)>;
  Ask<std::vector<FoundNeed>> needs = {};
  Ask<std::optional<Basis>> basis = {};
  Ask<std::vector<Offer>> offers = {};
  Ask<std::vector<Aim>> aims = {};
  Ask<std::optional<Estimate>> estimate = {};
  Ask<std::vector<Step>> steps = {};
  Ask<std::vector<WeekPiece>> week = {};
  Ask<std::vector<std::string>> risks = {};   ///< risks that the person wants to take, already agreed
  Ask<std::string> dips = {};                 ///< when things dip, agreed already
  Ask<std::optional<Date>> next_look = {};    ///< the day of the review that comes next
  /// The person's photo, for the plan that they hold.
  std::function<html::Html(store::ReadTx&, const access::ReadablePerson&, std::string_view person, bool on_paper)> portrait = {};
  /// Where the person says what planning was like; "" once they have.
  std::function<std::string(store::ReadTx&, const access::ReadablePerson&, std::string_view person, std::string_view plan)> feedback = {};
  /// Something found out with the person came into the plan: its own page says so.
  std::function<void(store::WriteTx&, PersonId, std::string_view finding, std::string_view leads_to, std::string_view by)> took_finding = {};
  /// Planning goes on since this day: nobody reminds the assessor any more.
  std::function<void(store::WriteTx&, const access::ChangeablePerson&, std::string_view assessment, Date on)> planning_began = {};
  /// Asks for a review of the plan in place, of whoever holds it: the reason, in words. Empty: reviews are asked for elsewhere.
  std::function<Result<void>(store::WriteTx&, const access::ChangeablePerson&, const Plan&, const std::string& why, store::AuditLine)> ask_review = {};
  /// A plan was put in place, with its day and that of the first look at it: in the same transaction.
  std::function<Result<void>(store::WriteTx&, const access::ChangeablePerson&, const Plan&, store::AuditLine)> put_in_place = {};
};
/// Asked before a plan is signed: what stands in the way, or nothing. A reason is enough when it is urgent.
using Block = std::function<std::optional<std::string>(store::ReadTx&, const access::ReadablePerson&)>;

/// Plans at work. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` and `random` outlive it; `random` may be asked from many threads.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, std::shared_ptr<drafts::Site> drafts);
  virtual ~Site() = default;
  /// While the house is put together.
  virtual void use(Sources sources) = 0;
  virtual void add_block(Block block) = 0;
  virtual void add_guard(support::Guard guard) = 0;   ///< as the support room asks them
  virtual access::Routes routes() const = 0;
  /// "Plan", for the page Help of a record.
  virtual std::vector<person::RecordSection> record_sections() const = 0;
  /// Of all but carers' plans.
  virtual std::vector<task::Source> work() const = 0;
  /// Plans that somebody else signs, for the room of approvals: a manager or panel, and a colleague.
  virtual std::vector<approval::Kind> approval_kinds() const = 0;
};

access::HelpTopic help_topic();
/// Plans with something to do: carers' plans apart, for those who support carers.
task::Source work_source(bool carers);
/// /people/REFERENCE/plan, and the page of one version.
std::string plans_href(std::string_view person_reference);
std::string plan_href(std::string_view person_reference, std::string_view plan_reference);

}  // namespace stepwise::plan
