// SPDX-License-Identifier: Apache-2.0
#include "practice/carer/carer_store.hpp"
#include "sql/carer.hpp"

namespace stepwise::carer {

namespace sql = stepwise::sql::carer;

void insert_row(store::WriteTx& tx, Random& random, Tie& tie) {
  tie.id = tx.next_id("carer_tie");
  tie.reference = new_reference(random);
  tx.run(sql::tie_insert,
         {{"person_id", tie.carer}, {"tie_id", tie.id}, {"reference", tie.reference}, {"cared_for_id", tie.cared_for}, {"kind", tie.kind}, {"since_on", tie.since_on}, {"lives_with", tie.lives_with},
          {"necessary", tie.necessary}, {"paid", tie.paid}, {"hours", tie.hours}, {"what_i_do", tie.what_i_do}, {"what_it_costs_me", tie.what_it_costs_me}, {"replacement", tie.replacement},
          {"replacement_agreed", tie.replacement_agreed}, {"replacement_agreed_on", tie.replacement_agreed_on}, {"ended_on", tie.ended_on}, {"ended_words", tie.ended_words},
          {"worker_id", tie.owner.worker}, {"worker_name", tie.owner.worker_name}, {"team_id", tie.owner.team}, {"team_name", tie.owner.team_name}, {"recorded_at", noon(tie.recorded_on)}});
}

void insert_row(store::WriteTx& tx, Random& random, PersonId person, Invitation& invitation) {
  invitation.id = tx.next_id("carer_invitation");
  invitation.reference = new_reference(random);
  tx.run(sql::invitation_insert,
         {{"person_id", person}, {"invitation_id", invitation.id}, {"reference", invitation.reference}, {"offered_on", invitation.offered_on}, {"offered_by", invitation.offered_by},
          {"about_id", invitation.about}, {"how", invitation.how}, {"answer", invitation.answer}, {"answered_on", invitation.answered_on}, {"answer_words", invitation.answer_words},
          {"ask_again_on", invitation.ask_again_on}, {"worker_id", invitation.owner.worker}, {"worker_name", invitation.owner.worker_name}, {"team_id", invitation.owner.team},
          {"team_name", invitation.owner.team_name}, {"recorded_at", tx.now()}});
}

void insert_row(store::WriteTx& tx, Random& random, PersonId person, Emergency& emergency) {
  emergency.id = tx.next_id("carer_emergency");
  emergency.reference = new_reference(random);
  tx.run(sql::emergency_insert,
         {{"person_id", person}, {"emergency_id", emergency.id}, {"reference", emergency.reference}, {"for_id", emergency.helps}, {"who_steps_in", emergency.who_steps_in},
          {"tell_first", emergency.tell_first}, {"house_keys", emergency.house_keys}, {"medicines", emergency.medicines}, {"what_matters", emergency.what_matters}, {"made_on", emergency.made_on},
          {"look_again_on", emergency.look_again_on}, {"worker_id", emergency.owner.worker}, {"worker_name", emergency.owner.worker_name}, {"team_id", emergency.owner.team},
          {"team_name", emergency.owner.team_name}, {"recorded_at", tx.now()}});
}

void insert_row(store::WriteTx& tx, Random& random, Offer& offer) {
  offer.id = tx.next_id("carer_offer");
  offer.reference = new_reference(random);
  tx.run(sql::offer_insert,
         {{"person_id", offer.record}, {"offer_id", offer.id}, {"reference", offer.reference}, {"for_id", offer.helps}, {"from_name", offer.from_name}, {"what", offer.what}, {"when_words", offer.when},
          {"able_now", offer.able_now}, {"willing_now", offer.willing_now}, {"able_later", offer.able_later}, {"willing_later", offer.willing_later}, {"conditions", offer.conditions},
          {"backup", offer.backup}, {"gets_back", offer.gets_back}, {"made_on", offer.made_on}, {"confirmed_on", offer.confirmed_on}, {"confirmed_how", offer.confirmed_how},
          {"look_again_on", offer.look_again_on}, {"withdrawn_on", offer.withdrawn_on}, {"withdrawn_words", offer.withdrawn_words}, {"looked_at_on", offer.looked_at_on},
          {"looked_at_by", offer.looked_at_by}, {"looked_at_words", offer.looked_at_words}, {"worker_id", offer.owner.worker}, {"worker_name", offer.owner.worker_name}, {"team_id", offer.owner.team},
          {"team_name", offer.owner.team_name}, {"recorded_at", tx.now()}});
}

void insert_row(store::WriteTx& tx, Random& random, PersonId person, HandOff& hand_off) {
  hand_off.id = tx.next_id("carer_hand_off");
  hand_off.reference = new_reference(random);
  tx.run(sql::hand_off_insert,
         {{"person_id", person}, {"hand_off_id", hand_off.id}, {"reference", hand_off.reference}, {"kind", hand_off.kind}, {"passed_to", hand_off.passed_to}, {"passed_on", hand_off.passed_on},
          {"words", hand_off.words}, {"acknowledged_on", hand_off.acknowledged_on}, {"acknowledged_by", hand_off.acknowledged_by}, {"worker_id", hand_off.owner.worker},
          {"worker_name", hand_off.owner.worker_name}, {"team_id", hand_off.owner.team}, {"team_name", hand_off.owner.team_name}, {"recorded_at", tx.now()}});
}

void insert_row(store::WriteTx& tx, Random& random, Sharing& sharing) {
  sharing.id = tx.next_id("carer_sharing");
  sharing.reference = new_reference(random);
  tx.run(sql::sharing_insert, {{"person_id", sharing.owner}, {"sharing_id", sharing.id}, {"reference", sharing.reference}, {"other_id", sharing.other}, {"piece", key_of(sharing.piece)},
                               {"agreed_on", sharing.agreed_on}, {"agreed_how", sharing.agreed_how}, {"withdrawn_on", sharing.withdrawn_on}, {"recorded_by", sharing.recorded_by},
                               {"withdrawn_by", std::string{}}, {"recorded_at", tx.now()}});
}

}  // namespace stepwise::carer
