// SPDX-License-Identifier: Apache-2.0
#include "app/review_sources.hpp"

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
  return review::PlanNow{plan->reference, plan::plan_href(person ? person->reference : "", plan->reference), plan->started_on, plan->review_on, plan->weekly_pence};
}

std::string spent(store::ReadTx& tx, const access::ReadablePerson& who, Date today) {
  std::int64_t planned = 0, used = 0;
  for (const auto& one : budget::spent_by_outcome(tx, who, today - lately_days, today - 1)) planned += one.planned_pence, used += one.spent_pence;
  return planned == 0 && used == 0 ? "" : t("{0} of {1} planned, in the last twelve weeks", money_words(Money{used}), money_words(Money{planned}));
}

}  // namespace

review::Sources review_sources(const Clock& clock) {
  return {.aims = aims, .plan = plan_now, .money = [&clock](store::ReadTx& tx, const access::ReadablePerson& who) { return spent(tx, who, clock.today()); }};
}

std::function<Result<void>(store::WriteTx&, const access::ChangeablePerson&, const plan::Plan&, store::AuditLine)> first_review_of(Random& random) {
  return [&random](store::WriteTx& tx, const access::ChangeablePerson& who, const plan::Plan& plan, store::AuditLine line) -> Result<void> {
    const review::Owner owner{plan.holder.id, plan.holder.name, plan.holder.role, plan.holder.team, plan.holder.team_name};
    auto planned = review::plan_began(tx, random, who, plan.reference, *plan.started_on, plan.review_on, owner, std::move(line));
    if (!planned) return tl::unexpected{planned.error()};
    return {};
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
