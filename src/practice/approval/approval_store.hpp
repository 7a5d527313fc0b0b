// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/approval/approval.hpp"
#include "store/store.hpp"

namespace stepwise::approval {

/// What is asked for. `made_by`: who made the thing, when that is not who asks; neither of them decides.
struct Ask {
  std::string kind, about, why;
  std::optional<std::int64_t> weekly_pence = {}, one_off_pence = {};
  std::optional<StaffId> made_by = {};
  std::optional<Date> due_on = {};   ///< nothing: `days_to_decide` from today
};

/// Asks for somebody's agreement and gives the reference of what was asked. Asked twice by the same member of staff it is one. A
/// Fault of kind stale when somebody else's waits already; of kind invalid without a reason why. Audited as "approval.asked".
Result<std::string> ask(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Ask& wanted, const access::Staff& by, store::AuditLine line);

/// Decides, by the rules of `refusal`; their sentence is the Fault. `may_decide` says whether their role decides this kind. What
/// was decided meanwhile is a Fault of kind stale. Audited as "approval.agreed", "approval.sent_back", "approval.withdrawn".
/// Prefer Site::decide, which also runs what follows.
struct Decision {
  Act act = Act::agree;
  std::string reason = {};
  bool may_decide = false;
};
Result<Approval> decide(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const Decision& decision, const access::Staff& by, store::AuditLine line);
Result<Approval> agree(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const access::Staff& by, store::AuditLine line);
Result<Approval> send_back(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::string_view reason, const access::Staff& by, store::AuditLine line);
Result<Approval> withdraw(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::string_view reason, const access::Staff& by, store::AuditLine line);

/// The latest that was asked about a thing, by its kind and reference; nothing when none was.
std::optional<Approval> latest(store::ReadTx& tx, std::string_view kind, std::string_view about);
/// All of a person's, the newest first.
std::vector<Approval> read_approvals(store::ReadTx& tx, const access::ReadablePerson& who);
/// Whose record it stands in, by its reference: pass it to the Gate before reading further.
std::optional<std::string> person_of_approval(store::ReadTx& tx, std::string_view reference);

/// One as a list shows it. People whose record is restricted, and those who have died, stand in none.
struct Line {
  Approval approval;
  std::string person_reference, person_name;
};
/// Waiting, longest due first: of a team, or of every team.
std::vector<Line> waiting(store::ReadTx& tx, std::optional<TeamId> team);
/// What somebody asked for that waits, or was sent back and not asked again; then what was settled in the last 60 days.
std::vector<Line> asked_by(store::ReadTx& tx, StaffId staff, Date today);

/// Sent back and not asked again: of a team, of who asked, or of anybody.
std::vector<Line> sent_back(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> staff);

/// Written as it is, without audit or touch: for the demo council.
void insert_approval(store::WriteTx& tx, PersonId person, const Approval& approval);

}  // namespace stepwise::approval
