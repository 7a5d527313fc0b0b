// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/disagreement/disagreement.hpp"
#include "store/store.hpp"

namespace stepwise::disagreement {

/// All of a person, the newest first, each with what was done about it.
std::vector<Disagreement> read_disagreements(store::ReadTx& tx, const access::ReadablePerson& who);
/// Only those about one assessment or determination.
std::vector<Disagreement> read_about(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view about);
std::optional<Disagreement> find(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);

/// Puts one on record with its answers, and fills in its id and reference; no audit: for `add` and the demo council.
void insert_row(store::WriteTx& tx, Random& random, PersonId person, Disagreement& disagreement);
/// Keeps what somebody said and gives its reference. Audited as "disagreement.said".
Result<std::string> add(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Disagreement said, store::AuditLine line);
/// Adds what was done about it. Audited as "disagreement.answered". Faults: not_found; whoever made what it is
/// about does not answer, nor does anybody whom it was not given to; what is settled is not answered again.
Result<void> answer(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const Answer& answer, store::AuditLine line);
/// Has somebody else look at it; never whoever made what it is about. Whoever wrote it down does not take it to themselves.
Result<void> hand_over(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const Owner& to, store::AuditLine line);

/// One that waits, with whose it is.
struct Waiting {
  Disagreement about;
  std::string person_reference, person_name;
};
/// Of a team or of a worker, of people whose record is not restricted.
std::vector<Waiting> read_waiting(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker);
/// How many were said since a day, by what came of them ("" for those that wait).
std::map<std::string, std::int64_t> counted(store::ReadTx& tx, std::optional<TeamId> team, Date from);

}  // namespace stepwise::disagreement
