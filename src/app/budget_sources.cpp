// SPDX-License-Identifier: Apache-2.0
#include "app/budget_sources.hpp"

#include "practice/allocation/allocation_store.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "practice/person/person_store.hpp"
#include "practice/plan/plan_site.hpp"
#include "practice/review/review_store.hpp"

namespace stepwise::app {
namespace {

std::optional<budget::Agreed> agreed(store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto plan = plan::latest_signed(tx, who);
  if (!plan) return std::nullopt;
  const auto person = person::find_person(tx, who.id());
  budget::Agreed out{plan->reference, plan::plan_href(person ? person->reference : "", plan->reference), plan->signed_on, plan->weekly_pence, plan->one_off_pence, {}};
  for (const auto& piece : plan->pieces)
    if (piece.weekly_pence > 0 || piece.one_off_pence > 0)
      out.pieces.push_back({piece.reference, piece.outcome_reference, piece.what, piece.held_as, piece.provider, piece.service_reference, piece.weekly_pence, piece.one_off_pence, piece.start_on, piece.end_on});
  return out;
}

std::vector<budget::Aim> aims(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<budget::Aim> out;
  for (const auto& kept : outcome::read_outcomes(tx, who)) out.push_back({kept.reference, outcome::shown_words(kept)});
  return out;
}

std::optional<budget::Estimate> estimate(store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto latest = allocation::latest(tx, who);
  if (!latest) return std::nullopt;
  return budget::Estimate{latest->weekly_pence, latest->made_on};
}

/// What somebody said of how far an outcome is; "" where they did not.
std::string said(const review::Mark& attainment) { return attainment.points() ? t(review::attainment_words()[static_cast<std::size_t>(*attainment.points())]).str() : ""; }

std::vector<budget::Rated> ratings(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<budget::Rated> out;
  for (const auto& one : review::read_ratings(tx, who)) out.push_back({one.outcome_reference, one.on, said(one.own.attainment), one.others_name, said(one.others.attainment)});
  return out;
}

Result<void> provider_stops(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, std::string_view why, const budget::Owner& owner, store::AuditLine line) {
  return review::start_unplanned(tx, random, who, "provider_failure", why, owner, std::move(line)).map([](const std::string&) {});
}

}  // namespace

budget::Sources budget_sources() { return {.plan = agreed, .outcomes = aims, .estimate = estimate, .ratings = ratings, .provider_stops = provider_stops}; }

}  // namespace stepwise::app
