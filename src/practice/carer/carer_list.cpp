// SPDX-License-Identifier: Apache-2.0
#include "practice/carer/carer_rows.hpp"
#include "practice/carer/caring_of.hpp"
#include "sql/carer.hpp"

namespace stepwise::carer {
namespace {

namespace sql = stepwise::sql::carer;

Tie tie_in(const store::Row& row, PersonId carer, PersonId other) {
  Tie tie;
  tie.reference = row.text("reference");
  tie.carer = carer;
  tie.cared_for = other;
  tie.ended_on = row.maybe_date("ended_on");
  tie.recorded_on = row.instant("recorded_at").london_date();
  tie.owner = sheet::owner_of(row);
  return tie;
}

Invitation invitation_in(const store::Row& row) {
  Invitation invitation;
  invitation.reference = row.text("reference");
  invitation.about = sheet::maybe_id<PersonId>(row, "other_id");
  invitation.offered_on = row.date("made_on");
  invitation.answer = row.text("answer");
  invitation.answered_on = row.maybe_date("answered_on");
  invitation.ask_again_on = row.maybe_date("again_on");
  invitation.owner = sheet::owner_of(row);
  return invitation;
}

Offer offer_in(const store::Row& row, PersonId record, PersonId other) {
  Offer offer;
  offer.reference = row.text("reference");
  offer.record = record;
  offer.helps = other;
  offer.able_now = row.text("able");
  offer.willing_now = row.text("willing");
  offer.made_on = row.date("made_on");
  offer.confirmed_on = row.maybe_date("answered_on");
  offer.withdrawn_on = row.maybe_date("ended_on");
  offer.looked_at_on = row.maybe_date("looked_at_on");
  offer.owner = sheet::owner_of(row);
  return offer;
}

Emergency emergency_in(const store::Row& row, PersonId other) {
  Emergency emergency;
  emergency.reference = row.text("reference");
  emergency.helps = other;
  emergency.made_on = row.date("made_on");
  emergency.look_again_on = row.date("again_on");
  emergency.owner = sheet::owner_of(row);
  return emergency;
}

HandOff hand_off_in(const store::Row& row) {
  HandOff hand_off;
  hand_off.reference = row.text("reference");
  hand_off.passed_on = row.date("made_on");
  hand_off.acknowledged_on = row.maybe_date("ended_on");
  hand_off.owner = sheet::owner_of(row);
  return hand_off;
}

void put(Listed& one, const store::Row& row) {
  const std::string what = row.text("what");
  const auto other = sheet::maybe_id<PersonId>(row, "other_id");
  const PersonId person = one.caring.person;
  if (other)
    one.others.try_emplace(*other, shown_other(*other, row.text("other_reference"), row.text("other_given_name") + " " + row.text("other_family_name"), row.flag("other_restricted")));
  if (what == "tie") {
    one.caring.ties.push_back(tie_in(row, person, other.value_or(PersonId{0})));
    one.both = one.both || (row.flag("both_care") && !one.caring.ties.back().ended_on);
  }
  if (what == "invitation") one.caring.invitations.push_back(invitation_in(row));
  if (what == "offer") one.caring.offers.push_back(offer_in(row, person, other.value_or(person)));
  if (what == "emergency") one.caring.emergencies.push_back(emergency_in(row, other.value_or(PersonId{0})));
  if (what == "hand_off") one.caring.hand_offs.push_back(hand_off_in(row));
}

}  // namespace

std::vector<Listed> list_carers(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker) {
  std::vector<Listed> all;
  for (const auto& row : tx.all(sql::carers, {{"team_id", team ? team->value() : 0}, {"worker_id", worker ? worker->value() : 0}})) {
    const auto person = row.id<PersonId>("person_id");
    if (all.empty() || all.back().caring.person != person) {
      all.push_back({row.text("person_reference"), row.text("given_name") + " " + row.text("family_name"), {.person = person}, {}});
      all.back().caring.died_on = row.maybe_date("died_on");
      all.back().others.emplace(person, shown_other(person, all.back().reference, all.back().name, false));
    }
    put(all.back(), row);
  }
  return all;
}

}  // namespace stepwise::carer
