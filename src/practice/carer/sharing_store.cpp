// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/carer/carer_rows.hpp"
#include "practice/carer/carer_store.hpp"
#include "practice/carer/caring_of.hpp"
#include "sql/carer.hpp"

namespace stepwise::carer {
namespace {

namespace sql = stepwise::sql::carer;

std::string offer_subject(std::string_view reference) { return "carer_offer:" + std::string{reference}; }

std::vector<Sharing> sharings_of(store::ReadTx& tx, PersonId owner) {
  std::vector<Sharing> all;
  for (const auto& row : tx.all(sql::sharings_of_person, {{"person_id", owner}})) all.push_back(sharing_of(row));
  return all;
}

SharedOffer shared_offer_of(const store::Row& row) {
  SharedOffer offer;
  offer.reference = row.text("reference");
  offer.from_carer = row.flag("from_carer");
  if (!offer.from_carer) offer.from = row.text("from_name");
  else if (row.flag("named")) offer.from = row.text("given_name") + " " + row.text("family_name");
  offer.what = row.text("what");
  offer.when = row.text("when_words");
  offer.conditions = row.text("conditions");
  offer.backup = row.text("backup");
  offer.gets_back = row.text("gets_back");
  offer.able_now = row.text("able_now");
  offer.willing_now = row.text("willing_now");
  offer.able_later = row.text("able_later");
  offer.willing_later = row.text("willing_later");
  offer.last_confirmed = row.maybe_date("confirmed_on");
  offer.withdrawn_on = row.maybe_date("withdrawn_on");
  return offer;
}

SharedTie shared_tie_of(store::ReadTx& tx, const store::Row& row, PersonId cared_for, Date today) {
  const auto carer = row.id<PersonId>("carer_id");
  const auto sharings = sharings_of(tx, carer);
  const auto agreed = [&](Piece piece) { return shares(sharings, carer, cared_for, piece, today); };
  SharedTie tie{carer, row.text("carer_reference"), row.text("given_name") + " " + row.text("family_name"), row.text("kind"), {}, "", "", "", "", {}};
  if (agreed(Piece::what_i_do)) {
    tie.since_on = row.maybe_date("since_on");
    tie.what_i_do = row.text("what_i_do");
    tie.replacement = row.text("replacement");
    tie.replacement_agreed = row.text("replacement_agreed");
  }
  if (agreed(Piece::costs)) tie.what_it_costs_me = row.text("what_it_costs_me");
  if (agreed(Piece::emergency))
    for (const auto& emergency : tx.all(sql::emergencies_of_person, {{"person_id", carer}}))
      if (emergency.id<PersonId>("for_id") == cared_for && !tie.emergency) tie.emergency = emergency_of(emergency);
  return tie;
}

}  // namespace

bool SharedOffer::counts_on(Date day) const {
  Offer offer;
  offer.able_now = able_now;
  offer.willing_now = willing_now;
  offer.confirmed_on = last_confirmed;
  offer.withdrawn_on = withdrawn_on;
  return carer::counts_on(offer, day);
}

std::vector<SharedOffer> read_offers(store::ReadTx& tx, const access::ReadablePerson& cared_for, Date today) {
  std::vector<SharedOffer> all;
  for (const auto& row : tx.all(sql::offers_that_help, {{"person_id", cared_for.id()}, {"today", today}})) all.push_back(shared_offer_of(row));
  return all;
}

std::vector<SharedTie> read_shared_ties(store::ReadTx& tx, const access::ReadablePerson& cared_for, Date today) {
  std::vector<SharedTie> all;
  for (const auto& row : tx.all(sql::shared_ties, {{"person_id", cared_for.id()}, {"today", today}})) all.push_back(shared_tie_of(tx, row, cared_for.id(), today));
  return all;
}

bool agreed_to_share(store::ReadTx& tx, const access::ReadablePerson& owner, PersonId other, Piece piece, Date today) { return shares(sharings_of(tx, owner.id()), owner.id(), other, piece, today); }

std::vector<Offer> read_friends_offers(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Offer> all;
  for (const auto& row : tx.all(sql::offers_of_person, {{"person_id", who.id()}}))
    if (auto offer = offer_of(row); offer.is_friends()) all.push_back(std::move(offer));
  return all;
}

Result<std::string> share(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Sharing sharing, store::AuditLine line) {
  sharing.owner = who.id();
  for (const auto& other : sharings_of(tx, who.id()))
    if (other.other == sharing.other && other.piece == sharing.piece && !other.withdrawn_on) return other.reference;
  insert_row(tx, random, sharing);
  sheet::write_down(tx, who.id(), std::move(line), "carer.sharing_agreed", "carer_sharing:" + sharing.reference, {}, {{"piece", std::string{key_of(sharing.piece)}}, {"agreed_on", sharing.agreed_on.iso()}, {"how", sharing.agreed_how}});
  tx.touch(sharing.other);
  return sharing.reference;
}

Result<void> withdraw_sharing(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, Date on, store::AuditLine line) {
  const auto all = sharings_of(tx, who.id());
  const auto at = std::ranges::find(all, reference, &Sharing::reference);
  if (at == all.end()) return tl::unexpected{sheet::not_there()};
  const std::string by = line.actor_name;
  if (tx.run(sql::sharing_withdraw, {{"person_id", who.id()}, {"reference", reference}, {"withdrawn_on", on}, {"withdrawn_by", by}}) == 0) return {};
  sheet::write_down(tx, who.id(), std::move(line), "carer.sharing_withdrawn", "carer_sharing:" + std::string{reference}, {}, {{"piece", std::string{key_of(at->piece)}}, {"withdrawn_on", on.iso()}});
  tx.touch(at->other);
  return {};
}

Result<std::string> add_offer(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Offer offer, store::AuditLine line) {
  offer.record = who.id();
  insert_row(tx, random, offer);
  sheet::write_down(tx, who.id(), std::move(line), offer.is_friends() ? "carer.friend_offered" : "carer.offered", offer_subject(offer.reference), {}, facts_of(offer));
  tx.touch(offer.helps);
  return offer.reference;
}

Result<void> save_offer(store::WriteTx& tx, const access::ChangeablePerson& who, const Offer& offer, store::AuditLine line, std::string_view action) {
  const auto offers = caring_of(tx, who.id()).offers;
  const auto before = std::ranges::find(offers, offer.reference, &Offer::reference);
  if (before == offers.end()) return tl::unexpected{sheet::not_there()};
  const auto changed = tx.run(
      sql::offer_update,
      {{"person_id", who.id()}, {"reference", offer.reference}, {"version", offer.version}, {"from_name", offer.from_name}, {"what", offer.what}, {"when_words", offer.when}, {"able_now", offer.able_now},
       {"willing_now", offer.willing_now}, {"able_later", offer.able_later}, {"willing_later", offer.willing_later}, {"conditions", offer.conditions}, {"backup", offer.backup}, {"gets_back", offer.gets_back},
       {"made_on", offer.made_on}, {"confirmed_on", offer.confirmed_on}, {"confirmed_how", offer.confirmed_how}, {"look_again_on", offer.look_again_on}, {"withdrawn_on", offer.withdrawn_on},
       {"withdrawn_words", offer.withdrawn_words}, {"worker_id", offer.owner.worker}, {"worker_name", offer.owner.worker_name}, {"team_id", offer.owner.team}, {"team_name", offer.owner.team_name}});
  if (changed == 0) return tl::unexpected{sheet::someone_saved()};
  sheet::write_down(tx, who.id(), std::move(line), action, offer_subject(offer.reference), facts_of(*before), facts_of(offer));
  tx.touch(before->helps);
  return {};
}

std::vector<TakenBack> taken_back(store::ReadTx& tx, const access::ReadablePerson& helped) {
  std::vector<TakenBack> all;
  for (const auto& row : tx.all(sql::taken_back, {{"person_id", helped.id()}})) all.push_back({row.text("reference"), row.date("withdrawn_on")});
  return all;
}

Result<void> looked_at_plan(store::WriteTx& tx, const access::ChangeablePerson& helped, std::string_view offer, Date on, std::string_view words, store::AuditLine line) {
  const std::string by = line.actor_name;
  if (tx.run(sql::offer_looked_at, {{"for_id", helped.id()}, {"reference", offer}, {"looked_at_on", on}, {"looked_at_by", by}, {"looked_at_words", words}}) == 0) return tl::unexpected{sheet::someone_saved()};
  sheet::write_down(tx, helped.id(), std::move(line), "carer.plan_looked_at", offer_subject(offer), {}, {{"looked_at_on", on.iso()}, {"words", std::string{words}}});
  return {};
}

Result<void> give_look(store::WriteTx& tx, const access::ChangeablePerson& helped, std::string_view offer, const Owner& to, store::AuditLine line) {
  const auto all = taken_back(tx, helped.readable());
  if (std::ranges::find(all, offer, &TakenBack::offer) == all.end()) return tl::unexpected{sheet::not_there()};
  tx.run(sql::offer_owner, {{"for_id", helped.id()}, {"reference", offer}, {"worker_id", to.worker}, {"worker_name", to.worker_name}, {"team_id", to.team}, {"team_name", to.team_name}});
  sheet::write_down(tx, helped.id(), std::move(line), "carer.handed_over", offer_subject(offer), {}, {{"worker", to.worker_name}});
  return {};
}

}  // namespace stepwise::carer
