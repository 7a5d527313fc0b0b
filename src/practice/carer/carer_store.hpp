// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/carer/carer.hpp"
#include "practice/task/task.hpp"
#include "store/store.hpp"

namespace stepwise::carer {

// What others may read of unpaid care for somebody. Nothing comes out of here but what its owner agreed to share.

/// An offer of help, as far as whoever made it agreed that the person it helps may know.
struct SharedOffer {
  std::string reference;
  std::string from;                       ///< a name; "" when a carer shares the offer but not who they are
  bool from_carer = false;
  std::string what, when, conditions, backup, gets_back;
  std::string able_now, willing_now, able_later, willing_later;
  std::optional<Date> last_confirmed, withdrawn_on;
  bool able() const { return able_now == "yes"; }
  bool willing() const { return willing_now == "yes"; }
  /// Able, willing, confirmed within six months and not withdrawn: only then may a plan count on it.
  bool counts_on(Date day) const;
};
/// Offers that help a person: of friends of the circle, and of carers as far as they agreed. Those taken back stay in it, so that
/// a plan can say so. A carer whose record is restricted is left out.
std::vector<SharedOffer> read_offers(store::ReadTx& tx, const access::ReadablePerson& cared_for, Date today);

/// What a carer agreed that the person they care for may know.
struct SharedTie {
  PersonId carer{0};
  std::string carer_reference, name, kind;
  std::optional<Date> since_on;
  std::string what_i_do, what_it_costs_me, replacement, replacement_agreed;   ///< "" when not shared
  std::optional<Emergency> emergency;                                        ///< nothing when not shared
};
/// Only of carers who agreed that it is known.
std::vector<SharedTie> read_shared_ties(store::ReadTx& tx, const access::ReadablePerson& cared_for, Date today);
/// What somebody agreed that a carer of theirs may know: for a copy of a plan or of an assessment.
bool agreed_to_share(store::ReadTx& tx, const access::ReadablePerson& owner, PersonId other, Piece piece, Date today);

// A carer's own record: for those who support carers, on the carer's record and nowhere else.

/// All that is on record of somebody who cares.
Caring read_caring(store::ReadTx& tx, const access::ReadablePerson& who);
/// Pieces this person agreed to share, withdrawn ones too, the newest first.
std::vector<Sharing> read_sharings(store::ReadTx& tx, const access::ReadablePerson& who);
/// A friend's offers, which stand on the record of the person they help.
std::vector<Offer> read_friends_offers(store::ReadTx& tx, const access::ReadablePerson& who);
/// Somebody of a tie, as lists may show them.
struct Other {
  PersonId id{0};
  std::string reference, name;
  bool restricted = false;
  std::optional<Date> born_on, died_on;
};
/// As a list may show them: who is restricted has no name.
Other shown_other(PersonId id, std::string reference, std::string name, bool restricted);
/// The other person of ties and sharings. Never for words.
std::optional<Other> read_other(store::ReadTx& tx, PersonId id);

/// Each of these touches whoever's pages follow and writes one audit line on the record that holds the words, whose action,
/// subject, before and after are filled in here. Gives the new thing's reference. Faults: not_found, stale, invalid.
Result<std::string> add_tie(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Tie tie, store::AuditLine line);
Result<void> save_tie(store::WriteTx& tx, const access::ChangeablePerson& who, const Tie& tie, store::AuditLine line, std::string_view action);
Result<std::string> add_invitation(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Invitation invitation, store::AuditLine line);
Result<void> save_invitation(store::WriteTx& tx, const access::ChangeablePerson& who, const Invitation& invitation, store::AuditLine line, std::string_view action);
Result<std::string> add_emergency(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Emergency emergency, store::AuditLine line);
Result<void> save_emergency(store::WriteTx& tx, const access::ChangeablePerson& who, const Emergency& emergency, store::AuditLine line, std::string_view action);
Result<std::string> add_offer(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Offer offer, store::AuditLine line);
Result<void> save_offer(store::WriteTx& tx, const access::ChangeablePerson& who, const Offer& offer, store::AuditLine line, std::string_view action);
Result<std::string> add_hand_off(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, HandOff hand_off, store::AuditLine line);
Result<void> save_hand_off(store::WriteTx& tx, const access::ChangeablePerson& who, const HandOff& hand_off, store::AuditLine line, std::string_view action);
/// A piece shared already is not shared twice.
Result<std::string> share(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Sharing sharing, store::AuditLine line);
Result<void> withdraw_sharing(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, Date on, store::AuditLine line);

/// An offer taken back that nobody looked at yet: its reference and day, and nothing of what was said.
struct TakenBack {
  std::string offer;
  Date on;
};
std::vector<TakenBack> taken_back(store::ReadTx& tx, const access::ReadablePerson& helped);
/// Somebody looked at what the plan could count on. On the record of the person it helped.
Result<void> looked_at_plan(store::WriteTx& tx, const access::ChangeablePerson& helped, std::string_view offer, Date on, std::string_view words, store::AuditLine line);

/// Makes somebody else the one who looks. Only of an offer that is no more.
Result<void> give_look(store::WriteTx& tx, const access::ChangeablePerson& helped, std::string_view offer, const Owner& to, store::AuditLine line);

/// Puts things on record for the demo council; no audit. Ids and references are filled in.
void insert_row(store::WriteTx& tx, Random& random, Tie& tie);
void insert_row(store::WriteTx& tx, Random& random, PersonId person, Invitation& invitation);
void insert_row(store::WriteTx& tx, Random& random, PersonId person, Emergency& emergency);
void insert_row(store::WriteTx& tx, Random& random, Offer& offer);
void insert_row(store::WriteTx& tx, Random& random, PersonId person, HandOff& hand_off);
void insert_row(store::WriteTx& tx, Random& random, Sharing& sharing);

}  // namespace stepwise::carer
