// SPDX-License-Identifier: Apache-2.0
#include "practice/carer/carer_store.hpp"

#include <algorithm>

#include "practice/carer/carer_rows.hpp"
#include "practice/carer/caring_of.hpp"
#include "sql/carer.hpp"

namespace stepwise::carer {
namespace {

namespace sql = stepwise::sql::carer;
using sheet::someone_saved;
using sheet::write_down;

template <class Thing>
Result<Thing> before_of(const std::vector<Thing>& all, std::string_view reference) {
  const auto at = std::ranges::find(all, reference, &Thing::reference);
  if (at == all.end()) return tl::unexpected{sheet::not_there()};
  return *at;
}

std::string subject(std::string_view kind, std::string_view reference) { return std::string{kind} + ":" + std::string{reference}; }

}  // namespace

Caring caring_of(store::ReadTx& tx, PersonId person) {
  Caring caring{.person = person};
  if (const auto row = tx.one(sql::other, {{"person_id", person}})) caring.died_on = row->maybe_date("died_on");
  for (const auto& row : tx.all(sql::ties_of_person, {{"person_id", person}})) caring.ties.push_back(tie_of(row));
  for (const auto& row : tx.all(sql::invitations_of_person, {{"person_id", person}})) caring.invitations.push_back(invitation_of(row));
  for (const auto& row : tx.all(sql::offers_of_person, {{"person_id", person}})) caring.offers.push_back(offer_of(row));
  for (const auto& row : tx.all(sql::emergencies_of_person, {{"person_id", person}})) caring.emergencies.push_back(emergency_of(row));
  for (const auto& row : tx.all(sql::hand_offs_of_person, {{"person_id", person}})) caring.hand_offs.push_back(hand_off_of(row));
  return caring;
}

Caring read_caring(store::ReadTx& tx, const access::ReadablePerson& who) { return caring_of(tx, who.id()); }

std::vector<Sharing> read_sharings(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Sharing> all;
  for (const auto& row : tx.all(sql::sharings_of_person, {{"person_id", who.id()}})) all.push_back(sharing_of(row));
  return all;
}

Other shown_other(PersonId id, std::string reference, std::string name, bool restricted) {
  return {id, std::move(reference), restricted ? t("Somebody whose record is restricted").str() : std::move(name), restricted, {}, {}};
}

std::optional<Other> read_other(store::ReadTx& tx, PersonId id) {
  const auto row = tx.one(sql::other, {{"person_id", id}});
  if (!row) return std::nullopt;
  Other other = shown_other(id, row->text("reference"), row->text("given_name") + " " + row->text("family_name"), row->flag("restricted"));
  other.born_on = row->maybe_date("born_on");
  other.died_on = row->maybe_date("died_on");
  return other;
}

Result<std::string> add_tie(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Tie tie, store::AuditLine line) {
  if (tie.cared_for == who.id()) return fail(FaultKind::invalid, t("Choose somebody else: nobody is their own [[carer]]"));
  const auto now = caring_of(tx, who.id());
  if (std::ranges::any_of(now.ties, [&](const Tie& other) { return other.cared_for == tie.cared_for && !other.ended_on; })) return fail(FaultKind::invalid, t("That they care for this person is on record already. Change that instead"));
  tie.carer = who.id();
  tie.recorded_on = tx.now().london_date();
  insert_row(tx, random, tie);
  write_down(tx, who.id(), std::move(line), "carer.tie_added", subject("carer_tie", tie.reference), {}, facts_of(tie));
  tx.touch(tie.cared_for);
  return tie.reference;
}

Result<void> save_tie(store::WriteTx& tx, const access::ChangeablePerson& who, const Tie& tie, store::AuditLine line, std::string_view action) {
  const auto before = before_of(caring_of(tx, who.id()).ties, tie.reference);
  if (!before) return tl::unexpected{before.error()};
  const auto changed =
      tx.run(sql::tie_update, {{"person_id", who.id()}, {"reference", tie.reference}, {"version", tie.version}, {"kind", tie.kind}, {"since_on", tie.since_on}, {"lives_with", tie.lives_with},
                               {"necessary", tie.necessary}, {"paid", tie.paid}, {"hours", tie.hours}, {"what_i_do", tie.what_i_do}, {"what_it_costs_me", tie.what_it_costs_me},
                               {"replacement", tie.replacement}, {"replacement_agreed", tie.replacement_agreed}, {"replacement_agreed_on", tie.replacement_agreed_on}, {"ended_on", tie.ended_on},
                               {"ended_words", tie.ended_words}, {"worker_id", tie.owner.worker}, {"worker_name", tie.owner.worker_name}, {"team_id", tie.owner.team}, {"team_name", tie.owner.team_name}});
  if (changed == 0) return tl::unexpected{someone_saved()};
  write_down(tx, who.id(), std::move(line), action, subject("carer_tie", tie.reference), facts_of(*before), facts_of(tie));
  tx.touch(before->cared_for);
  return {};
}

Result<std::string> add_invitation(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Invitation invitation, store::AuditLine line) {
  insert_row(tx, random, who.id(), invitation);
  write_down(tx, who.id(), std::move(line), "carer.invited", subject("carer_invitation", invitation.reference), {}, facts_of(invitation));
  return invitation.reference;
}

Result<void> save_invitation(store::WriteTx& tx, const access::ChangeablePerson& who, const Invitation& invitation, store::AuditLine line, std::string_view action) {
  const auto before = before_of(caring_of(tx, who.id()).invitations, invitation.reference);
  if (!before) return tl::unexpected{before.error()};
  const auto changed = tx.run(sql::invitation_update, {{"person_id", who.id()}, {"reference", invitation.reference}, {"version", invitation.version}, {"offered_on", invitation.offered_on}, {"how", invitation.how},
                                                       {"answer", invitation.answer}, {"answered_on", invitation.answered_on}, {"answer_words", invitation.answer_words}, {"ask_again_on", invitation.ask_again_on},
                                                       {"worker_id", invitation.owner.worker}, {"worker_name", invitation.owner.worker_name}, {"team_id", invitation.owner.team}, {"team_name", invitation.owner.team_name}});
  if (changed == 0) return tl::unexpected{someone_saved()};
  write_down(tx, who.id(), std::move(line), action, subject("carer_invitation", invitation.reference), facts_of(*before), facts_of(invitation));
  return {};
}

Result<std::string> add_emergency(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Emergency emergency, store::AuditLine line) {
  insert_row(tx, random, who.id(), emergency);
  write_down(tx, who.id(), std::move(line), "carer.emergency_planned", subject("carer_emergency", emergency.reference), {}, facts_of(emergency));
  tx.touch(emergency.helps);
  return emergency.reference;
}

Result<void> save_emergency(store::WriteTx& tx, const access::ChangeablePerson& who, const Emergency& emergency, store::AuditLine line, std::string_view action) {
  const auto before = before_of(caring_of(tx, who.id()).emergencies, emergency.reference);
  if (!before) return tl::unexpected{before.error()};
  const auto changed = tx.run(sql::emergency_update, {{"person_id", who.id()}, {"reference", emergency.reference}, {"version", emergency.version}, {"who_steps_in", emergency.who_steps_in}, {"tell_first", emergency.tell_first},
                                                      {"house_keys", emergency.house_keys}, {"medicines", emergency.medicines}, {"what_matters", emergency.what_matters}, {"made_on", emergency.made_on},
                                                      {"look_again_on", emergency.look_again_on}, {"worker_id", emergency.owner.worker}, {"worker_name", emergency.owner.worker_name}, {"team_id", emergency.owner.team}, {"team_name", emergency.owner.team_name}});
  if (changed == 0) return tl::unexpected{someone_saved()};
  write_down(tx, who.id(), std::move(line), action, subject("carer_emergency", emergency.reference), facts_of(*before), facts_of(emergency));
  tx.touch(before->helps);
  return {};
}

Result<std::string> add_hand_off(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, HandOff hand_off, store::AuditLine line) {
  insert_row(tx, random, who.id(), hand_off);
  write_down(tx, who.id(), std::move(line), "carer.passed_on", subject("carer_hand_off", hand_off.reference), {}, facts_of(hand_off));
  return hand_off.reference;
}

Result<void> save_hand_off(store::WriteTx& tx, const access::ChangeablePerson& who, const HandOff& hand_off, store::AuditLine line, std::string_view action) {
  const auto before = before_of(caring_of(tx, who.id()).hand_offs, hand_off.reference);
  if (!before) return tl::unexpected{before.error()};
  const auto changed = tx.run(sql::hand_off_update, {{"person_id", who.id()}, {"reference", hand_off.reference}, {"version", hand_off.version}, {"kind", hand_off.kind}, {"passed_to", hand_off.passed_to}, {"passed_on", hand_off.passed_on},
                                                     {"words", hand_off.words}, {"acknowledged_on", hand_off.acknowledged_on}, {"acknowledged_by", hand_off.acknowledged_by}, {"worker_id", hand_off.owner.worker},
                                                     {"worker_name", hand_off.owner.worker_name}, {"team_id", hand_off.owner.team}, {"team_name", hand_off.owner.team_name}});
  if (changed == 0) return tl::unexpected{someone_saved()};
  write_down(tx, who.id(), std::move(line), action, subject("carer_hand_off", hand_off.reference), facts_of(*before), facts_of(hand_off));
  return {};
}

}  // namespace stepwise::carer
