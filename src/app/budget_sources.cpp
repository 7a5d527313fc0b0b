// SPDX-License-Identifier: Apache-2.0
#include "app/budget_sources.hpp"

#include <algorithm>

#include "practice/allocation/allocation_store.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "practice/person/person_store.hpp"
#include "practice/plan/plan_site.hpp"
#include "practice/review/review_store.hpp"

namespace stepwise::app {
namespace {

/// The same part in the versions before, the latest first.
std::vector<std::string> before(const std::vector<plan::Plan>& versions, const plan::Piece& piece) {
  std::vector<std::string> all;
  std::string next = piece.follows;
  for (const auto& version : versions) {
    const auto found = std::ranges::find(version.pieces, next, &plan::Piece::reference);
    if (next.empty() || found == version.pieces.end()) continue;
    all.push_back(next);
    next = found->follows;
  }
  return all;
}

std::string provider_before(const std::vector<plan::Plan>& versions, const plan::Piece& piece) {
  for (const auto& version : versions)
    if (const auto found = std::ranges::find(version.pieces, piece.follows, &plan::Piece::reference); !piece.follows.empty() && found != version.pieces.end()) return found->provider;
  return "";
}

std::optional<budget::Agreed> agreed(store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto plan = plan::latest_signed(tx, who);
  if (!plan) return std::nullopt;
  const auto person = person::find_person(tx, who.id());
  budget::Agreed out{plan->reference, plan::plan_href(person ? person->reference : "", plan->reference), plan->signed_on, plan->weekly_pence, plan->one_off_pence, {}};
  const auto versions = plan::read_plans(tx, who);
  for (const auto& piece : plan->pieces)
    if (piece.weekly_pence > 0 || piece.one_off_pence > 0)
      out.pieces.push_back({piece.reference, piece.outcome_reference, piece.what, piece.held_as, piece.provider, piece.service_reference, piece.weekly_pence, piece.one_off_pence, piece.start_on,
                            piece.end_on, before(versions, piece), provider_before(versions, piece)});
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

std::vector<budget::Rated> ratings(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<budget::Rated> out;
  for (const auto& one : review::read_ratings(tx, who)) out.push_back({one.outcome_reference, one.on, review::attainment_said(one.own.attainment), one.others_name, review::attainment_said(one.others.attainment)});
  return out;
}

Result<void> provider_stops(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, std::string_view why, const budget::Owner& owner, store::AuditLine line) {
  return review::start_unplanned(tx, random, who, "provider_failure", why, owner, std::move(line)).map([](const std::string&) {});
}

}  // namespace

std::function<Result<void>(store::WriteTx&, const access::ChangeablePerson&, const plan::Plan&, store::AuditLine)> accounts_that_follow(Random& random) {
  return [&random](store::WriteTx& tx, const access::ChangeablePerson& who, const plan::Plan& plan, store::AuditLine line) -> Result<void> {
    const auto now = agreed(tx, who.readable());
    if (!now || now->reference != plan.reference) return {};
    return budget::follow_plan(tx, random, who, *now, *plan.started_on, line);
  };
}

budget::Sources budget_sources() { return {.plan = agreed, .outcomes = aims, .estimate = estimate, .ratings = ratings, .provider_stops = provider_stops}; }

}  // namespace stepwise::app
