// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "practice/safeguarding/safeguarding.hpp"
#include "store/settings.hpp"
#include "store/store.hpp"

namespace stepwise::safeguarding {

/// Hours until a hand-off that nobody took is late: the council's setting `safeguarding.receipt_hours`.
inline constexpr store::NumberSetting receipt_setting{"safeguarding.receipt_hours", receipt_hours_default, 1, 72};
int receipt_hours(store::ReadTx& tx);

/// Whose record it stands in, by its reference: pass it to the Gate before reading further.
std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference);
std::optional<Sent> read_handoff(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// All of a person's, newest first.
std::vector<Sent> read_handoffs(store::ReadTx& tx, const access::ReadablePerson& who);

/// Writes one as it is, without audit or touch: for send_handoff and the demo council.
void insert_handoff(store::WriteTx& tx, PersonId person, const Sent& sent, std::string_view form_token);
/// Sends it once for a token; removes the draft of that reference. The audit says that it was sent, not what it holds.
Result<std::string> send_handoff(store::WriteTx& tx, const access::ChangeablePerson& who, const Sent& sent, std::string_view form_token, store::AuditLine line);
/// Keeps who has it, and when. A second receipt changes nothing: the first stands.
Result<void> receive_handoff(store::WriteTx& tx, const access::ReadablePerson& who, const Sent& sent, const Receipt& receipt, store::AuditLine line);

/// A line of the queue. Restricted people stand in none.
struct QueueLine {
  std::string reference, safety, sent_to;
  Instant sent_at;
  Sender sender;
  std::optional<Instant> received_at;
  std::string received_by, person_reference, person_name;
};
/// Not yet received, the longest first; of a team or a sender, or all.
std::vector<QueueLine> list_waiting(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> sender, int limit);
/// Received, sent since a moment, newest first.
std::vector<QueueLine> list_received(store::ReadTx& tx, Instant since, int limit);
/// How many of both are left out because the record is restricted.
std::int64_t restricted_in_queue(store::ReadTx& tx, Instant since);

}  // namespace stepwise::safeguarding
