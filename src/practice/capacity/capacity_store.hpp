// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/capacity/capacity.hpp"
#include "store/store.hpp"

namespace stepwise::capacity {

/// Everything on record of one person: decision by decision, each with its day. The latest first.
struct Held {
  std::vector<Decision> decisions = {};
  std::vector<BestInterests> best_interests = {};
  std::vector<Authority> authorities = {};
  std::vector<Advocacy> advocacy = {};
};
Held read_held(store::ReadTx& tx, const access::ReadablePerson& who);
/// The latest judgement for a part of the work; nothing when nobody judged it.
const Advocacy* latest_for(const Held& held, std::string_view area);

/// Why the sign-off of a part of the work ("assessment", "planning", "review", "safeguarding") must wait for an advocate, as a
/// sentence; nothing when it may go on. Care Act 2014, sections 67 and 68.
std::optional<std::string> advocacy_block(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view area);

/// Each gives the reference of what was kept. With a reference it changes that one; a Fault of kind stale when it is no longer at
/// its version. Audited as "capacity.decision_recorded" and so on.
Result<std::string> save_decision(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Decision decision, store::AuditLine line);
Result<std::string> save_authority(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Authority authority, store::AuditLine line);
Result<std::string> save_advocacy(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Advocacy advocacy, store::AuditLine line);
/// Never changed: a later decision is another.
Result<std::string> add_best_interests(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, BestInterests decided, store::AuditLine line);
/// Makes somebody else answer for what is due. Audited as "capacity.handed_over".
Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const Owner& to, store::AuditLine line);

/// Rows without a Gate and without audit, for the demo council.
void insert_held(store::WriteTx& tx, Random& random, PersonId person, Held held);

/// Something to do by a day, for the work lists; nobody whose record is restricted, and nobody who died.
struct Due {
  std::string kind = {};               ///< "ask_again", "advocate"
  std::string reference = {}, area = {}, person_reference = {}, person_name = {};
  Owner owner = {};
  Date on = {};
};
std::vector<Due> read_due(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker);

}  // namespace stepwise::capacity
