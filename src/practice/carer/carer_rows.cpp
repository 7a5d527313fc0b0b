// SPDX-License-Identifier: Apache-2.0
#include "practice/carer/carer_rows.hpp"

namespace stepwise::carer {
namespace {

std::string iso(std::optional<Date> day) { return day ? day->iso() : ""; }

}  // namespace

Tie tie_of(const store::Row& row) {
  Tie tie;
  tie.id = row.integer("tie_id");
  tie.reference = row.text("reference");
  tie.version = row.integer("version");
  tie.carer = row.id<PersonId>("person_id");
  tie.cared_for = row.id<PersonId>("cared_for_id");
  tie.kind = row.text("kind");
  tie.since_on = row.maybe_date("since_on");
  tie.lives_with = row.text("lives_with");
  tie.necessary = row.text("necessary");
  tie.paid = row.text("paid");
  tie.hours = row.text("hours");
  tie.what_i_do = row.text("what_i_do");
  tie.what_it_costs_me = row.text("what_it_costs_me");
  tie.replacement = row.text("replacement");
  tie.replacement_agreed = row.text("replacement_agreed");
  tie.replacement_agreed_on = row.maybe_date("replacement_agreed_on");
  tie.ended_on = row.maybe_date("ended_on");
  tie.ended_words = row.text("ended_words");
  tie.owner = sheet::owner_of(row);
  tie.recorded_on = row.instant("recorded_at").london_date();
  return tie;
}

Invitation invitation_of(const store::Row& row) {
  Invitation invitation;
  invitation.id = row.integer("invitation_id");
  invitation.reference = row.text("reference");
  invitation.version = row.integer("version");
  invitation.offered_on = row.date("offered_on");
  invitation.offered_by = row.text("offered_by");
  invitation.how = row.text("how");
  invitation.about = sheet::maybe_id<PersonId>(row, "about_id");
  invitation.answer = row.text("answer");
  invitation.answered_on = row.maybe_date("answered_on");
  invitation.answer_words = row.text("answer_words");
  invitation.ask_again_on = row.maybe_date("ask_again_on");
  invitation.owner = sheet::owner_of(row);
  return invitation;
}

Emergency emergency_of(const store::Row& row) {
  Emergency emergency;
  emergency.id = row.integer("emergency_id");
  emergency.reference = row.text("reference");
  emergency.version = row.integer("version");
  emergency.helps = row.id<PersonId>("for_id");
  emergency.who_steps_in = row.text("who_steps_in");
  emergency.tell_first = row.text("tell_first");
  emergency.house_keys = row.text("house_keys");
  emergency.medicines = row.text("medicines");
  emergency.what_matters = row.text("what_matters");
  emergency.made_on = row.date("made_on");
  emergency.look_again_on = row.date("look_again_on");
  emergency.owner = sheet::owner_of(row);
  return emergency;
}

Offer offer_of(const store::Row& row) {
  Offer offer;
  offer.id = row.integer("offer_id");
  offer.reference = row.text("reference");
  offer.version = row.integer("version");
  offer.record = row.id<PersonId>("person_id");
  offer.helps = row.id<PersonId>("for_id");
  offer.from_name = row.text("from_name");
  offer.what = row.text("what");
  offer.when = row.text("when_words");
  offer.able_now = row.text("able_now");
  offer.willing_now = row.text("willing_now");
  offer.able_later = row.text("able_later");
  offer.willing_later = row.text("willing_later");
  offer.conditions = row.text("conditions");
  offer.backup = row.text("backup");
  offer.gets_back = row.text("gets_back");
  offer.made_on = row.date("made_on");
  offer.confirmed_on = row.maybe_date("confirmed_on");
  offer.confirmed_how = row.text("confirmed_how");
  offer.look_again_on = row.maybe_date("look_again_on");
  offer.withdrawn_on = row.maybe_date("withdrawn_on");
  offer.withdrawn_words = row.text("withdrawn_words");
  offer.looked_at_on = row.maybe_date("looked_at_on");
  offer.looked_at_by = row.text("looked_at_by");
  offer.looked_at_words = row.text("looked_at_words");
  offer.owner = sheet::owner_of(row);
  return offer;
}

HandOff hand_off_of(const store::Row& row) {
  HandOff hand_off;
  hand_off.id = row.integer("hand_off_id");
  hand_off.reference = row.text("reference");
  hand_off.version = row.integer("version");
  hand_off.kind = row.text("kind");
  hand_off.passed_to = row.text("passed_to");
  hand_off.words = row.text("words");
  hand_off.passed_on = row.date("passed_on");
  hand_off.acknowledged_on = row.maybe_date("acknowledged_on");
  hand_off.acknowledged_by = row.text("acknowledged_by");
  hand_off.owner = sheet::owner_of(row);
  return hand_off;
}

Sharing sharing_of(const store::Row& row) {
  Sharing sharing;
  sharing.id = row.integer("sharing_id");
  sharing.reference = row.text("reference");
  sharing.owner = row.id<PersonId>("person_id");
  sharing.other = row.id<PersonId>("other_id");
  sharing.piece = piece_from_key(row.text("piece")).value_or(Piece::tie);
  sharing.agreed_on = row.date("agreed_on");
  sharing.agreed_how = row.text("agreed_how");
  sharing.withdrawn_on = row.maybe_date("withdrawn_on");
  sharing.recorded_by = row.text("recorded_by");
  return sharing;
}

sheet::Facts facts_of(const Tie& tie) {
  return {{"kind", tie.kind}, {"since_on", iso(tie.since_on)}, {"lives_with", tie.lives_with}, {"necessary", tie.necessary}, {"paid", tie.paid}, {"hours", tie.hours}, {"what_i_do", tie.what_i_do},
          {"what_it_costs_me", tie.what_it_costs_me}, {"replacement", tie.replacement}, {"replacement_agreed", tie.replacement_agreed}, {"ended_on", iso(tie.ended_on)}, {"ended_words", tie.ended_words}, {"worker", tie.owner.worker_name}};
}
sheet::Facts facts_of(const Invitation& invitation) {
  return {{"offered_on", invitation.offered_on.iso()}, {"how", invitation.how}, {"answer", invitation.answer}, {"answered_on", iso(invitation.answered_on)}, {"answer_words", invitation.answer_words},
          {"ask_again_on", iso(invitation.ask_again_on)}, {"worker", invitation.owner.worker_name}};
}
sheet::Facts facts_of(const Emergency& emergency) {
  return {{"who_steps_in", emergency.who_steps_in}, {"tell_first", emergency.tell_first}, {"house_keys", emergency.house_keys}, {"medicines", emergency.medicines}, {"what_matters", emergency.what_matters},
          {"look_again_on", emergency.look_again_on.iso()}, {"worker", emergency.owner.worker_name}};
}
sheet::Facts facts_of(const Offer& offer) {
  return {{"from_name", offer.from_name}, {"what", offer.what}, {"when", offer.when}, {"able_now", offer.able_now}, {"willing_now", offer.willing_now}, {"able_later", offer.able_later}, {"willing_later", offer.willing_later},
          {"conditions", offer.conditions}, {"backup", offer.backup}, {"gets_back", offer.gets_back}, {"confirmed_on", iso(offer.confirmed_on)}, {"withdrawn_on", iso(offer.withdrawn_on)},
          {"withdrawn_words", offer.withdrawn_words}, {"worker", offer.owner.worker_name}};
}
sheet::Facts facts_of(const HandOff& hand_off) {
  return {{"kind", hand_off.kind}, {"passed_to", hand_off.passed_to}, {"passed_on", hand_off.passed_on.iso()}, {"words", hand_off.words}, {"acknowledged_on", iso(hand_off.acknowledged_on)}, {"acknowledged_by", hand_off.acknowledged_by}, {"worker", hand_off.owner.worker_name}};
}

}  // namespace stepwise::carer
