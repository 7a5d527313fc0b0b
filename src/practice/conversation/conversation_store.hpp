// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "practice/conversation/conversation.hpp"
#include "store/settings.hpp"
#include "store/store.hpp"

namespace stepwise::conversation {

/// Small sums that a worker may promise in one conversation 2, in pence.
inline constexpr store::NumberSetting small_sums_setting{"conversation.small_sums_pence", small_sums_default.pence, 0, 10'000'000};

/// Whose record a conversation stands in, by its reference: pass it to the Gate before reading further.
std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference);
/// One conversation of a person the Gate let be read, whole; nothing when it is another's.
std::optional<Conversation> read_conversation(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// All of a person's, newest first, whole.
std::vector<Conversation> read_conversations(store::ReadTx& tx, const access::ReadablePerson& who);
/// The reference of the conversation 2 that is open, when one is.
std::optional<std::string> open_intensive(store::ReadTx& tx, const access::ReadablePerson& who);

/// Writes one as it is, with everything under it, without audit or touch: for open_conversation and the demo council.
void insert_conversation(store::WriteTx& tx, PersonId person, const Conversation& conversation, std::string_view form_token);

/// One save of the page that opens one. A second save with the same token gives the first one's reference.
struct Opened {
  Conversation conversation;   ///< from `opened`, with a new reference
  std::string form_token;      ///< also its draft's reference
  store::AuditLine line;       ///< actor, role and request; the rest is filled in here
};
/// Gives the reference of the one on record. Fault: one of this kind was opened by somebody else meanwhile.
Result<std::string> open_conversation(store::WriteTx& tx, const access::ChangeablePerson& who, const Opened& opened);

/// Keeps a changed conversation as its next version (its own fields: entries and lines have their own functions). Fault:
/// stale, when somebody saved first. Audited as `action` with before and after.
Result<void> save_conversation(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& conversation, store::AuditLine line);
/// Adds the newest entry of `conversation`, with its next day. The same token adds it once.
Result<void> add_entry(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& conversation, std::string_view form_token, store::AuditLine line);
/// Adds a line to the emergency plan. The same token adds it once. Fault: the sums went beyond `limit` meanwhile and no
/// manager is named.
Result<void> add_step(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& conversation, const Step& step, Money limit, std::string_view form_token, store::AuditLine line);
Result<void> finish_step(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& conversation, std::int64_t step, store::AuditLine line);
/// Adds the last footing of `conversation`, as its next version.
Result<void> add_footing(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& conversation, store::AuditLine line);
/// Ends one and opens what follows, together: nobody is let go between. Where one of that kind is open already, it goes on
/// with the day and the words. Gives the reference to go on with: what follows, or the ended one.
Result<std::string> end_conversation(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& ended, const std::optional<Conversation>& next, store::AuditLine line);

/// An open conversation as lists and work show it. Restricted people stand in none.
struct OpenLine {
  std::string reference;
  Which which = Which::listen;
  Owner owner;
  Date opened_on;
  Next next;
  State state = State::open;
  std::string person_reference, person_name;
  bool died = false;
};
/// Which open ones: of a team, of a worker, due up to a day (all, when there is none).
struct OpenAsked {
  std::optional<TeamId> team;
  std::optional<StaffId> worker;
  std::optional<Date> until;
  Date today;
  int limit = 500;
};
std::vector<OpenLine> list_open(store::ReadTx& tx, const OpenAsked& asked);
/// How many open ones of a team (0: of all) are left out because the record is restricted.
std::int64_t restricted_open(store::ReadTx& tx, std::optional<TeamId> team);

}  // namespace stepwise::conversation
