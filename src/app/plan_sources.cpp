// SPDX-License-Identifier: Apache-2.0
#include "app/plan_sources.hpp"

#include <algorithm>

#include "practice/allocation/allocation_store.hpp"
#include "practice/care_act/care_act.hpp"
#include "practice/carer/carer_store.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "practice/progression/progression_store.hpp"
#include "practice/review/review_site.hpp"
#include "practice/review/review_store.hpp"
#include "practice/thinking/thinking_site.hpp"

namespace stepwise::app {
namespace {

using access::ReadablePerson;

constexpr int portrait_wide = 110;

/// The assessment that a plan for this person stands on.
std::optional<assessment::Assessment> stood_on(store::ReadTx& tx, const ReadablePerson& who) {
  if (auto needs = assessment::latest_finished(tx, who, assessment::Kind::needs)) return needs;
  return assessment::latest_finished(tx, who, assessment::Kind::carer);
}

void find_needs(std::vector<plan::FoundNeed>& found, const std::optional<assessment::Assessment>& kept) {
  if (!kept) return;
  const auto names = assessment::outcomes_for(kept->kind);
  for (const auto& need : kept->needs) {
    if (need.status == care_act::Unable::able || need.status == care_act::Unable::not_applicable) continue;
    const auto name = std::ranges::find(names, need.code, &assessment::Choice::code);
    const std::string words = name == names.end() ? need.code : t(name->words).str();
    const bool eligible = kept->eligible_needs != "no";
    if (kept->is_carers()) found.push_back({std::string{plan::as_carer} + need.code, t("As [[a carer]]: {0}", words), need.evidence, eligible});
    else found.push_back({need.code, words, need.evidence, eligible});
  }
}

/// Both kinds of need where somebody has both, each saying which it is: one person, and one plan for them.
std::vector<plan::FoundNeed> needs(store::ReadTx& tx, const ReadablePerson& who) {
  std::vector<plan::FoundNeed> found;
  find_needs(found, assessment::latest_finished(tx, who, assessment::Kind::needs));
  find_needs(found, assessment::latest_finished(tx, who, assessment::Kind::carer));
  return found;
}

std::optional<plan::Basis> basis(store::ReadTx& tx, const ReadablePerson& who) {
  const auto kept = stood_on(tx, who);
  if (!kept) return std::nullopt;
  return plan::Basis{kept->reference, std::to_string(kept->signed_number) + (kept->amending_since ? "+" : ""), kept->signed_at->london_date()};
}

std::vector<plan::Offer> offers(store::ReadTx& tx, const ReadablePerson& who, Date today) {
  std::vector<plan::Offer> all;
  for (const auto& offer : carer::read_offers(tx, who, today))
    all.push_back({offer.reference, offer.from.empty() ? t("Somebody close").str() : offer.from, offer.what, offer.when, offer.gets_back, offer.counts_on(today), offer.last_confirmed});
  return all;
}

std::vector<plan::Aim> aims(store::ReadTx& tx, const ReadablePerson& who) {
  std::vector<plan::Aim> all;
  const auto hopes = thinking::read_aspirations(tx, who);
  for (const auto& kept : outcome::read_outcomes(tx, who)) {
    const auto hope = std::ranges::find(hopes, kept.aspiration, &thinking::Finding::reference);
    all.push_back({kept.reference, outcome::shown_words(kept), hope == hopes.end() ? "" : hope->words, outcome::is_open(kept), kept.of_carer});
  }
  return all;
}

std::vector<plan::Step> steps(store::ReadTx& tx, const ReadablePerson& who) {
  std::vector<plan::Step> all;
  const auto actions = outcome::read_actions(tx, who);
  for (const auto& kept : outcome::read_outcomes(tx, who)) {
    if (!outcome::is_open(kept)) continue;
    for (const auto& action : outcome::actions_of(actions, kept.reference))
      if (outcome::is_live(action)) all.push_back({kept.reference, outcome::shown_words(kept), action.what, action.owner_name, action.by_on, kept.of_carer});
  }
  return all;
}

std::optional<plan::Estimate> estimate(store::ReadTx& tx, const ReadablePerson& who) {
  const auto kept = allocation::latest(tx, who);
  if (!kept) return std::nullopt;
  return plan::Estimate{kept->reference, kept->weekly_pence, kept->one_off_pence, kept->tolerance_percent, kept->made_on};
}

std::vector<plan::WeekPiece> week(store::ReadTx& tx, const ReadablePerson& who) {
  std::vector<plan::WeekPiece> all;
  const auto pages = thinking::read_pages(tx, who);
  const auto* page = thinking::in_use(pages, "week");
  if (page == nullptr) return all;
  for (const auto& day : thinking::week_parts())
    for (const auto* entry : thinking::entries_of(*page, day.code)) {
      const auto time = std::ranges::find(thinking::times_of_day(), entry->cell("time"), &thinking::Choice::code);
      const std::string when = time == thinking::times_of_day().end() ? t(day.label).str() : t("{0}, {1}", t(day.label), t(time->words));
      const auto kind = entry->cell("kind");
      all.push_back({entry->reference, std::string{entry->cell("what")}, when, std::string{entry->cell("with")}, kind == "paid" ? "paid_budget" : kind == "alone" ? "me" : "family_friends", std::string{entry->cell("outcome")}});
    }
  return all;
}

std::vector<std::string> risks(store::ReadTx& tx, const ReadablePerson& who) {
  std::vector<std::string> all;
  for (const auto& risk : progression::read_journey(tx, who).risks)
    if (!risk.learned_on) all.push_back(t("{0}. Why it matters: {1}", risk.risk, risk.why_it_matters));
  return all;
}

std::string dips(store::ReadTx& tx, const ReadablePerson& who) {
  const auto journey = progression::read_journey(tx, who);
  const auto* open = progression::open_plan(journey);
  if (open == nullptr || !progression::is_agreed(open->dips)) return "";
  std::string words;
  for (const auto& part : {open->dips.early_signs, open->dips.what_i_do, open->dips.who_helps, open->dips.quick_contact})
    if (!part.empty()) words += (words.empty() ? "" : "\n") + part;
  return words;
}

std::optional<Date> next_look(store::ReadTx& tx, const ReadablePerson& who) {
  std::optional<Date> next;
  for (const auto& review : review::read_reviews(tx, who))
    if (!review.finished_on && !review.refused_on && !review.cancelled_on) next = std::min(next.value_or(review.due_on), review.due_on);
  return next;
}

}  // namespace

plan::Sources plan_sources(const Clock& clock) {
  plan::Sources sources;
  sources.needs = needs;
  sources.basis = basis;
  sources.offers = [&clock](store::ReadTx& tx, const ReadablePerson& who) { return offers(tx, who, clock.today()); };
  sources.aims = aims;
  sources.estimate = estimate;
  sources.steps = steps;
  sources.week = week;
  sources.risks = risks;
  sources.dips = dips;
  sources.next_look = next_look;
  sources.portrait = [](store::ReadTx& tx, const ReadablePerson& who, std::string_view person, bool on_paper) { return thinking::portrait(tx, who, person, on_paper, portrait_wide); };
  sources.feedback = [](store::ReadTx& tx, const ReadablePerson& who, std::string_view person, std::string_view plan) {
    const std::string about = "plan-" + std::string{plan};
    return review::was_asked(tx, who.id(), about) ? std::string{} : review::experience_href(person, about);
  };
  sources.took_finding = [](store::WriteTx& tx, PersonId person, std::string_view finding, std::string_view leads_to, std::string_view by) { thinking::link_back(tx, person, finding, "plan", leads_to, by); };
  sources.planning_began = [](store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, Date on) { assessment::planning_began(tx, who, reference, on); };
  return sources;
}

assessment::Standers plan_standers() {
  return [](store::ReadTx& tx, const ReadablePerson& who, const assessment::Assessment& signed_again) {
    std::vector<assessment::Standing> all;
    const auto person = person::find_person(tx, who.id());
    for (const auto& kept : plan::read_plans(tx, who)) {
      if (kept.closed_on || kept.assessment_reference != signed_again.reference) continue;
      all.push_back({t("Plan, version {0}", kept.number), plan::plan_href(person ? person->reference : "", kept.reference), kept.holder.id, kept.holder.name, kept.holder.team});
    }
    return all;
  };
}

}  // namespace stepwise::app
