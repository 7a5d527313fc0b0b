// SPDX-License-Identifier: Apache-2.0
#include "app/allocation_sources.hpp"

#include <algorithm>

#include "practice/budget/budget_store.hpp"
#include "practice/carer/carer_store.hpp"
#include "practice/eligibility/eligibility_store.hpp"
#include "practice/person/person_store.hpp"
#include "practice/plan/plan_site.hpp"
#include "practice/plan/plan_store.hpp"
#include "practice/thinking/thinking_store.hpp"

namespace stepwise::app {
namespace {

using access::ReadablePerson;

constexpr std::size_t most_that_matters = 3;

/// What was found to matter to them in planning, or else what they said in the assessment; a few lines of it.
std::string what_matters(store::ReadTx& tx, const ReadablePerson& who, const assessment::Assessment& kept) {
  std::vector<std::string> all;
  for (const auto& finding : thinking::read_findings(tx, who))
    if (finding.sense == thinking::Sense::to_me && !finding.of_carer) all.push_back(finding.words);
  if (all.empty())
    for (const auto& passage : kept.passages) all.push_back(passage.words);
  std::string words;
  for (std::size_t i = 0; i < all.size() && i < most_that_matters; ++i) {
    if (!words.empty()) words += words.ends_with('.') ? " " : ". ";
    words += all[i];
  }
  return words;
}

std::optional<allocation::Heard> heard(store::ReadTx& tx, const ReadablePerson& who, std::string_view reference) {
  const auto kept = reference.empty() ? assessment::latest_finished(tx, who, assessment::Kind::needs) : assessment::find(tx, who, reference);
  if (!kept || !kept->signed_at) return std::nullopt;
  allocation::Heard out{kept->reference, assessment::assessment_href(kept->reference), kept->signed_at->london_date(), what_matters(tx, who, *kept), {}};
  for (const auto& passage : kept->passages) out.passages.push_back({passage.words, passage.outcomes});
  return out;
}

std::optional<bool> eligible(store::ReadTx& tx, const ReadablePerson& who) {
  const auto decision = eligibility::latest(tx, who);
  return decision ? std::optional{decision->eligible} : std::nullopt;
}

std::vector<allocation::Offer> offers(store::ReadTx& tx, const ReadablePerson& who, Date today) {
  std::vector<allocation::Offer> all;
  for (const auto& offer : carer::read_offers(tx, who, today))
    all.push_back({offer.reference, offer.when.empty() ? offer.what : t("{0}, {1}", offer.what, offer.when), offer.counts_on(today)});
  return all;
}

std::optional<allocation::Agreed> agreed(store::ReadTx& tx, const ReadablePerson& who) {
  const auto signed_plan = plan::latest_signed(tx, who);
  if (!signed_plan || signed_plan->of_carer) return std::nullopt;   // a figure is of their own needs, and that plan is of none of them
  const auto person = person::find_person(tx, who.id());
  return allocation::Agreed{plan::plan_href(person ? person->reference : "", signed_plan->reference), signed_plan->signed_on, signed_plan->weekly_pence, signed_plan->yearly_pence, signed_plan->one_off_pence};
}

std::optional<allocation::Actual> actual(store::ReadTx& tx, const ReadablePerson& who, Date from, Date to) {
  const auto accounts = budget::read_accounts(tx, who);
  const auto spent = budget::spent_by_outcome(accounts, from, to);
  if (spent.empty()) return std::nullopt;
  allocation::Actual all;
  all.from = budget::first_day(accounts);
  for (const auto& one : spent) all.planned_pence += one.planned_pence, all.spent_pence += one.spent_pence;
  return all;
}

}  // namespace

allocation::Neighbours allocation_neighbours() { return {.heard = heard, .eligible = eligible, .offers = offers, .agreed = agreed, .actual = actual}; }

assessment::Standers allocation_standers() {
  return [](store::ReadTx& tx, const ReadablePerson& who, const assessment::Assessment& signed_again) {
    std::vector<assessment::Standing> all;
    for (const auto& kept : allocation::read_allocations(tx, who)) {
      const auto state = allocation::state_of(kept);
      if (kept.assessment_reference != signed_again.reference || state == allocation::State::replaced || state == allocation::State::set_aside) continue;
      all.push_back({t("Starting figure"), allocation::allocation_href(kept.reference), kept.worker.id, kept.worker.name, kept.worker.team});
    }
    return all;
  };
}

}  // namespace stepwise::app
