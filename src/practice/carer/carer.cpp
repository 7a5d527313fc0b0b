// SPDX-License-Identifier: Apache-2.0
#include "practice/carer/carer.hpp"

#include <algorithm>

namespace stepwise::carer {
namespace {

constexpr int grown_up = 18;

constexpr PieceWords the_pieces[] = {
    {Piece::tie, "tie", noted("That one cares for the other"), true, true},
    {Piece::what_i_do, "what_i_do", noted("What I do for them"), true, false},
    {Piece::costs, "costs", noted("What caring does to my own life"), true, false},
    {Piece::offers, "offers", noted("What I am willing to do from now on"), true, false},
    {Piece::emergency, "emergency", noted("What to do if I cannot care tomorrow"), true, false},
    {Piece::assessment, "assessment", noted("What came out of my [[assessment]]"), false, true},
    {Piece::plan, "plan", noted("My plan"), false, true},
};

const PieceWords& entry(Piece piece) { return *std::ranges::find(the_pieces, piece, &PieceWords::piece); }

/// What comes next of a carer, from the last time they were offered a conversation.
Next ask_of(const Tie& tie, const Invitation* last) {
  using enum Next::What;
  if (last == nullptr) return {invite, tie.reference, tie.owner, tie.recorded_on + days_to_invite, tie.carer};
  if (last->answer.empty()) return {hear, last->reference, last->owner, last->offered_on + days_to_hear, tie.carer};
  const Date answered = last->answered_on.value_or(last->offered_on);
  if (last->answer == "taken_up") return {see_how_it_goes, tie.reference, tie.owner, answered + days_to_see, tie.carer};
  return {ask_again, tie.reference, tie.owner, last->ask_again_on.value_or(answered + (last->answer == "not_now" ? days_to_ask_again : days_to_see)), tie.carer};
}

/// The newest invitation that is about this adult, or about nobody in particular.
const Invitation* last_about(const Caring& caring, PersonId adult) {
  for (const auto& invitation : caring.invitations)
    if (!invitation.about || *invitation.about == adult) return &invitation;
  return nullptr;
}

void add_offers(std::vector<Next>& all, const Caring& caring) {
  for (const auto& offer : caring.offers) {
    const auto over = offer.withdrawn_on || offer.is_friends() ? offer.withdrawn_on : caring.died_on;
    if (over) {
      if (!offer.looked_at_on) all.push_back({Next::What::look_at_plan, offer.reference, offer.owner, *over + days_to_look, offer.helps});
      continue;
    }
    if (caring.died_on || offer.able_now == "no" || offer.willing_now == "no") continue;
    const auto until = counts_until(offer);
    all.push_back({Next::What::confirm, offer.reference, offer.owner, until ? *until : offer.made_on + days_to_confirm, offer.record});
  }
}

}  // namespace

std::span<const PieceWords> pieces() { return the_pieces; }
std::string_view key_of(Piece piece) { return entry(piece).key; }
Message words_of(Piece piece) { return entry(piece).words; }
bool may_share(Piece piece, Side side) { return side == Side::carer ? entry(piece).of_carer : entry(piece).of_adult; }
std::optional<Piece> piece_from_key(std::string_view key) {
  const auto* at = std::ranges::find(the_pieces, key, &PieceWords::key);
  if (at == std::end(the_pieces)) return std::nullopt;
  return at->piece;
}

bool shares(std::span<const Sharing> all, PersonId owner, PersonId other, Piece piece, Date on) {
  return std::ranges::any_of(all, [&](const Sharing& sharing) {
    return sharing.owner == owner && sharing.other == other && sharing.piece == piece && sharing.agreed_on <= on && (!sharing.withdrawn_on || *sharing.withdrawn_on > on);
  });
}

bool is_carer_in_law(const Tie& tie) { return tie.paid == "no"; }

std::optional<Date> counts_until(const Offer& offer) {
  if (!offer.confirmed_on) return std::nullopt;
  return offer.confirmed_on->add_months(months_confirmed);
}

bool counts_on(const Offer& offer, Date day) {
  if (offer.able_now != "yes" || offer.willing_now != "yes" || !offer.confirmed_on) return false;
  if (offer.withdrawn_on && *offer.withdrawn_on <= day) return false;
  return *offer.confirmed_on <= day && day <= *counts_until(offer);
}

OfferStanding standing_of(const Offer& offer, Date today) {
  if (offer.withdrawn_on) return offer.looked_at_on ? OfferStanding::withdrawn : OfferStanding::to_look_at;
  if (offer.able_now == "no" || offer.willing_now == "no") return OfferStanding::not_for_now;
  return counts_on(offer, today) ? OfferStanding::counts : OfferStanding::to_confirm;
}

Message standing_words(OfferStanding standing) {
  switch (standing) {
    case OfferStanding::counts: return noted("A plan may count on it");
    case OfferStanding::to_confirm: return noted("To ask again");
    case OfferStanding::not_for_now: return noted("Not for now");
    case OfferStanding::to_look_at: return noted("Taken back: look at the plan");
    case OfferStanding::withdrawn: return noted("Taken back");
  }
  return noted("To ask again");
}

std::vector<Next> next_of(const Caring& caring) {
  std::vector<Next> all;
  add_offers(all, caring);
  if (caring.died_on) return all;
  for (const auto& tie : caring.ties)
    if (!tie.ended_on) all.push_back(ask_of(tie, last_about(caring, tie.cared_for)));
  for (const auto& emergency : caring.emergencies) {
    const auto tie = std::ranges::find(caring.ties, emergency.helps, &Tie::cared_for);
    if (tie != caring.ties.end() && !tie->ended_on) all.push_back({Next::What::emergency, emergency.reference, emergency.owner, emergency.look_again_on, caring.person});
  }
  for (const auto& hand_off : caring.hand_offs)
    if (!hand_off.acknowledged_on) all.push_back({Next::What::arrived, hand_off.reference, hand_off.owner, hand_off.passed_on + days_to_arrive, caring.person});
  return all;
}

Message words_of(Next::What what) {
  switch (what) {
    case Next::What::invite: return noted("Offer the [[carer]] [[a conversation]] of their own");
    case Next::What::hear: return noted("Hear what the [[carer]] says to [[a conversation]] of their own");
    case Next::What::ask_again: return noted("Ask the [[carer]] again whether [[a conversation]] would help");
    case Next::What::see_how_it_goes: return noted("Ask the [[carer]] how it goes");
    case Next::What::confirm: return noted("Ask whether an offer of help still stands");
    case Next::What::look_at_plan: return noted("Look at the plan: something it could count on has changed");
    case Next::What::emergency: return noted("Look again at what to do if the [[carer]] cannot care");
    case Next::What::arrived: return noted("Make sure that [[a carer]] passed on has arrived");
  }
  return noted("Ask the [[carer]] how it goes");
}

std::string_view key_of(Next::What what) {
  static constexpr std::string_view keys[]{"invite", "hear", "ask_again", "see_how_it_goes", "confirm", "look_at_plan", "emergency", "arrived"};
  return keys[static_cast<std::size_t>(what)];
}

std::string_view other_route(std::optional<Date> carer_born, std::optional<Date> cared_for_born, Date today) {
  if (carer_born && age_on(*carer_born, today) < grown_up) return "young_carer";
  if (cared_for_born && age_on(*cared_for_born, today) < grown_up) return "parent_carer";
  return "";
}

}  // namespace stepwise::carer
