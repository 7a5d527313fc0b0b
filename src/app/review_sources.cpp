// SPDX-License-Identifier: Apache-2.0
#include "app/review_sources.hpp"

#include <algorithm>

#include "access/roles.hpp"
#include "base/money.hpp"
#include "practice/budget/budget_store.hpp"
#include "practice/carer/carer_store.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::app {
namespace {

constexpr int lately_days = 84, very_important = 8;

std::vector<review::Aim> aims(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<review::Aim> all;
  for (const auto& kept : outcome::read_outcomes(tx, who))
    if (outcome::is_open(kept)) all.push_back({kept.reference, outcome::shown_words(kept), kept.direction, kept.success, kept.importance.value_or(0) >= very_important ? 3 : 2});
  return all;
}

std::optional<review::PlanNow> plan_now(store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto plan = plan::latest_signed(tx, who);
  if (!plan) return std::nullopt;
  const auto person = person::find_person(tx, who.id());
  const std::string reference = person ? person->reference : "";
  return review::PlanNow{plan->reference, plan::plan_href(reference, plan->reference), plan->started_on, plan->review_on, plan->weekly_pence, plan::plans_href(reference) + "/new"};
}

std::string spent(store::ReadTx& tx, const access::ReadablePerson& who, Date today) {
  std::int64_t planned = 0, used = 0;
  for (const auto& one : budget::spent_by_outcome(budget::read_accounts(tx, who), today - lately_days, today - 1)) planned += one.planned_pence, used += one.spent_pence;
  return planned == 0 && used == 0 ? "" : t("{0} of {1} planned, in the last twelve weeks", money_words(Money{used}), money_words(Money{planned}));
}

/// Whoever holds the plan, where they may hold a review; else their team, so that it waits for nobody who could not open it.
review::Owner reviewer_of(store::ReadTx& tx, const plan::Worker& holder) {
  const auto may = access::staff_who_may(tx, {access::Permission::review});
  if (holder.id && std::ranges::any_of(may, [&](const access::StaffRecord& one) { return one.id == *holder.id; })) return {holder.id, holder.name, holder.role, holder.team, holder.team_name};
  return {.team = holder.team, .team_name = holder.team_name};
}

}  // namespace

review::Sources review_sources(const Clock& clock) {
  return {.aims = aims, .plan = plan_now, .money = [&clock](store::ReadTx& tx, const access::ReadablePerson& who) { return spent(tx, who, clock.today()); }};
}

std::function<Result<void>(store::WriteTx&, const access::ChangeablePerson&, const plan::Plan&, store::AuditLine)> first_review_of(Random& random) {
  return [&random](store::WriteTx& tx, const access::ChangeablePerson& who, const plan::Plan& plan, store::AuditLine line) -> Result<void> {
    auto planned = review::plan_began(tx, random, who, plan.reference, *plan.started_on, plan.review_on, reviewer_of(tx, plan::holder_of(plan)), std::move(line));
    if (!planned) return tl::unexpected{planned.error()};
    return {};
  };
}

std::function<Result<void>(store::WriteTx&, const access::ChangeablePerson&, const plan::Plan&, const std::string&, store::AuditLine)> review_asked_for(Random& random) {
  return [&random](store::WriteTx& tx, const access::ChangeablePerson& who, const plan::Plan& plan, const std::string& why, store::AuditLine line) -> Result<void> {
    review::Review wanted;
    wanted.kind = "requested";
    wanted.why = why;
    wanted.plan_reference = plan.reference;
    wanted.owner = reviewer_of(tx, plan::holder_of(plan));
    const auto day = review::due_for(wanted.kind, tx.now().london_date(), false, {});
    wanted.due_on = day.due_on;
    wanted.limit_on = day.limit_on;
    return review::plan_review(tx, random, who, std::move(wanted), std::move(line)).map([](const std::string&) {});
  };
}

carer::BeginReview review_of_what_changed(Random& random) {
  return [&random](store::WriteTx& tx, const access::ChangeablePerson& helped, const carer::Owner& owner, store::AuditLine line) -> Result<void> {
    const Date today = tx.now().london_date();
    const bool known = !carer::read_offers(tx, helped.readable(), today).empty() || !carer::read_shared_ties(tx, helped.readable(), today).empty();
    return review::start_unplanned(tx, random, helped, known ? "carer_change" : "circumstances", t("Something the plan could count on has changed. Nobody did anything wrong."), owner, std::move(line)).map([](const std::string&) {});
  };
}

}  // namespace stepwise::app
