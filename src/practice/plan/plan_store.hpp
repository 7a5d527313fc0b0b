// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/plan/plan.hpp"
#include "store/store.hpp"

namespace stepwise::plan {

/// A version of a plan that somebody signed, as the rooms after this one need it.
struct SignedPlan {
  std::string reference;
  std::int64_t number = 1;
  Date signed_on;
  std::optional<Date> started_on, review_on;
  bool disagreed = false;  ///< the person disagreed with all or part of it
  std::int64_t weekly_pence = 0, yearly_pence = 0, one_off_pence = 0;
  std::optional<std::int64_t> indicative_weekly_pence;
  std::vector<Piece> pieces;
  bool of_carer = false;   ///< it stands on a carer's assessment
};
/// The plan that counts: signed last, and not closed. Like all that follows, without what is only for those who support carers,
/// unless whoever asked does.
std::optional<SignedPlan> latest_signed(store::ReadTx& tx, const access::ReadablePerson& who);
/// References of the versions that whoever asked may not see, and of their pieces: only those who support carers do. What stands on
/// one of them (a review, an account) is kept from them too.
std::set<std::string> kept_apart(store::ReadTx& tx, const access::ReadablePerson& who);
/// All that are kept apart, whoever asks: for lists, which leave them out.
std::set<std::string> kept_apart(store::ReadTx& tx, PersonId person);
/// Every version, the newest first.
std::vector<Plan> read_plans(store::ReadTx& tx, const access::ReadablePerson& who);
/// The same by number, without a Gate: for the demo council and for lists that name nobody. Never for a page.
std::vector<Plan> plans_of(store::ReadTx& tx, PersonId person);
std::optional<Plan> read_plan(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);

/// Whether somebody wrote a part of it since it was begun, or of the versions before it that were taken back and went into it: a line, a
/// need, words or the person's answer. Reading, asking, handing on and signing are none. Whoever did never approves it.
bool wrote_part(store::ReadTx& tx, const access::ReadablePerson& who, const Plan& plan, StaffId staff);

/// Begins a version: the first, or a copy of `from` with its pieces and needs, to be changed. Faults: one is being written
/// already (invalid). Audited as "plan.begun".
Result<std::string> begin_plan(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Plan plan, store::AuditLine line);
/// Keeps the words and days of a plan; `action` is what the audit says. Faults: not_found, stale, and invalid where a signed
/// version would say something else.
Result<void> save_plan(store::WriteTx& tx, const access::ChangeablePerson& who, const Plan& plan, store::AuditLine line, std::string_view action);

/// Each of these is of a plan that may still be written, at `plan.version`, and makes the person's answer one said before: what
/// they answered to is no longer what it says. What it says already changes nothing. Faults: stale. Audited as "plan.piece_kept", "plan.piece_taken_out", "plan.need_kept".
Result<std::string> keep_piece(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Plan& plan, Piece piece, store::AuditLine line);
Result<void> take_out_piece(store::WriteTx& tx, const access::ChangeablePerson& who, const Plan& plan, const Piece& piece, store::AuditLine line);
Result<void> keep_need(store::WriteTx& tx, const access::ChangeablePerson& who, const Plan& plan, const NeedMet& need, store::AuditLine line);
/// Says which service a piece of a signed plan is: the one thing that is added to it afterwards.
void link_service(store::WriteTx& tx, PersonId person, std::string_view piece, std::string_view service);

/// Hands the making over; the giver holds it until it is taken. Faults: one waits already.
Result<std::string> give_baton(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Plan& plan, Baton baton, store::AuditLine line);
/// Taken, declined or withdrawn. A taken one makes its receiver the holder. Faults: it was settled before.
Result<void> settle_baton(store::WriteTx& tx, const access::ChangeablePerson& who, const Plan& plan, const Baton& settled, store::AuditLine line);

/// Rows as they are, without audit or touch: for the demo council.
void insert_whole(store::WriteTx& tx, Random& random, PersonId person, Plan& plan);

}  // namespace stepwise::plan
