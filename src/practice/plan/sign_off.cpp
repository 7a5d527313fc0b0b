// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/sign_off.hpp"

#include <algorithm>

#include "practice/plan/put_in_place.hpp"

namespace stepwise::plan {
namespace {

void add(std::vector<ToDo>& all, std::string_view step, std::string sentence, bool stops = true) { all.push_back({std::string{step}, std::move(sentence), stops}); }

void look_at_needs(std::vector<ToDo>& all, const Plan& plan, const Around& beside) {
  for (const FoundNeed& need : beside.needs) {
    if (!need.eligible) continue;
    const auto met = std::ranges::find(plan.needs, need.code, &NeedMet::code);
    if (met == plan.needs.end() || met->met_by.empty() || met->council.empty()) add(all, "needs/" + need.code, t("Say who meets this need: {0}", need.words));
  }
  for (const Offer& offer : offers_gone(plan, beside)) add(all, "needs", t("{0} has not confirmed what they offer within six months, or cannot now: {1}. Ask them, or plan without it", offer.who, offer.what));
  for (ToDo& one : offers_unreadable(plan, beside)) all.push_back(std::move(one));
}

void look_at_pieces(std::vector<ToDo>& all, const Plan& plan, const Around& beside) {
  if (plan.pieces.empty()) return add(all, "pieces/new", t("Add what will happen: at least one line"));
  for (const Piece& piece : plan.pieces) {
    if (piece.outcome_reference.empty() && piece.need.empty()) add(all, "pieces/" + piece.reference, t("Say which outcome this is for: {0}", piece.what));
    const auto aim = std::ranges::find(beside.aims, piece.outcome_reference, &Aim::reference);
    if (aim != beside.aims.end() && !aim->open) add(all, "pieces/" + piece.reference, t("The outcome of this line was closed: {0}", piece.what), false);
    if (is_paid(piece) && piece.held_as == "none") add(all, "pieces/" + piece.reference, t("Say how the money is held for: {0}", piece.what));
    if (lacks_kind(piece) && !piece.service_type.empty()) add(all, "pieces/" + piece.reference, t("Choose the kind of support, so that its service can start: {0}", piece.what));
    if (is_paid(piece) && piece.weekly_pence == 0 && piece.one_off_pence == 0) add(all, "pieces/" + piece.reference, t("Say what this costs: {0}", piece.what));
  }
  if (std::ranges::all_of(plan.pieces, is_paid)) add(all, "pieces/new", t("Everything here is paid for. What could the person, their family or their community bring?"), false);
}

void look_at_words(std::vector<ToDo>& all, const Plan& plan) {
  if (plan.my_words.empty()) add(all, "words", t("Write what matters, in the person’s own words"));
  if (plan.matters.empty()) add(all, "words", t("Write which parts of the person’s wellbeing this is about"));
  if (plan.advice.empty()) add(all, "words", t("Write the advice on meeting and reducing needs, and on preventing more"));
  if (plan.involved.empty()) add(all, "words", t("Write who took part"));
  if (plan.heard == "not_asked") add(all, "words", t("Say whether the [[carer]] or advocate was heard"));
  if (plan.contingency.empty()) add(all, "when-things-change", t("Write what happens if the usual support cannot come"));
  if (plan.dips.empty()) add(all, "when-things-change", t("Agree what helps when things dip, while they go well"), false);
  const bool pays_directly = std::ranges::any_of(plan.pieces, [](const Piece& piece) { return is_paid(piece) && piece.held_as == "direct_payment"; });
  if (pays_directly && plan.payment_every.empty()) add(all, "words", t("Say how often the direct payment is paid"));
}

void look_at_money(std::vector<ToDo>& all, const Plan& plan, const Around& beside) {
  const Sums sums = sums_of(plan.pieces);
  const Beside where = beside_estimate(plan.pieces, beside.estimate);
  if (where == Beside::no_estimate && sums.weekly + sums.one_off > 0) add(all, "words", t("There is no starting estimate to compare with. A manager signs"), false);
  if ((where == Beside::above || where == Beside::below) && plan.difference.empty()) add(all, "words", t("Explain why the cost is another than the starting estimate. The estimate is no limit"));
}

void look_at_answers(std::vector<ToDo>& all, const Plan& plan, const Around& beside, Date today) {
  if (beside.basis && assessment_moved_on(plan, beside)) add(all, "words", t("The [[assessment]] changed since this plan was begun. Look at it, and say that you have"));
  if (!beside.basis) add(all, "words", t("There is no finished [[assessment]] on record"), false);
  if (!plan.checks_seen) add(all, "words", t("Say that you have looked at the checks of the outcomes"));
  if (!plan.review_on) add(all, "words", t("Give the day of the first review"));
  else if (*plan.review_on < today) add(all, "words", t("The day of the review has passed: give another"));
  if (!plan.agreement) add(all, "agreement", t("Ask the person, and write down their answer: a disagreement does not stop the plan"));
  else if ((plan.agreement->answer == "in_part" || plan.agreement->answer == "disagrees") && plan.agreement->disagrees.empty()) add(all, "agreement", t("Write what the person disagrees with"));
  if (beside.block && plan.urgent_reason.empty()) add(all, "sign", *beside.block);
  if (beside.died_on) add(all, "close", t("The person has died. Nothing more is planned: close this plan"));
}

}  // namespace

std::vector<ToDo> to_do(const Plan& plan, const Around& beside, Date today) {
  std::vector<ToDo> all;
  look_at_needs(all, plan, beside);
  look_at_pieces(all, plan, beside);
  look_at_words(all, plan);
  look_at_money(all, plan, beside);
  look_at_answers(all, plan, beside, today);
  return all;
}

bool may_be_signed(const Plan& plan, const Around& beside, Date today) {
  return std::ranges::none_of(to_do(plan, beside, today), &ToDo::stops);
}

bool assessment_moved_on(const Plan& plan, const Around& beside) {
  return beside.basis && (plan.assessment_reference != beside.basis->reference || plan.assessment_stamp != beside.basis->stamp);
}

std::string with_agreed_risks(std::string words, std::span<const std::string> agreed) {
  for (const std::string& risk : agreed)
    if (words.find(risk) == std::string::npos) words += (words.empty() ? "" : "\n") + risk;
  return words;
}

std::string offer_words(const Offer& offer) {
  std::string words = t("{0}: {1}.", offer.who, offer.what);
  if (!offer.gets_back.empty()) words += " " + t("In return: {0}.", offer.gets_back);
  return words + " " + (offer.last_confirmed ? t("Confirmed on {0}", long_date(*offer.last_confirmed)) : t("Not confirmed yet").str());
}

std::vector<Offer> offers_gone(const Plan& plan, const Around& beside) {
  std::vector<Offer> gone;
  for (const Offer& offer : beside.offers) {
    if (offer.counts) continue;
    const bool counted_on = std::ranges::any_of(plan.needs, [&](const NeedMet& need) { return std::ranges::find(need.offers, offer.reference) != need.offers.end(); }) ||
                            std::ranges::any_of(plan.pieces, [&](const Piece& piece) { return piece.offer_reference == offer.reference; });
    if (counted_on) gone.push_back(offer);
  }
  return gone;
}

std::vector<ToDo> offers_unreadable(const Plan& plan, const Around& beside) {
  const auto gone = [&](const std::string& offer) { return !offer.empty() && std::ranges::find(beside.offers, offer, &Offer::reference) == beside.offers.end(); };
  const auto words = [](const std::string& what) { return t("An offer is no longer counted on: {0}. Plan without it, or ask again who would help", what); };
  std::vector<ToDo> all;
  for (const NeedMet& need : plan.needs)
    if (std::ranges::any_of(need.offers, gone)) add(all, "needs/" + need.code, words(need.words));
  for (const Piece& piece : plan.pieces)
    if (gone(piece.offer_reference)) add(all, "pieces/" + piece.reference, words(piece.what));
  return all;
}

}  // namespace stepwise::plan
