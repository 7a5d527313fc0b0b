// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/eligibility/eligibility.hpp"
#include "practice/task/task.hpp"
#include "store/store.hpp"

namespace stepwise::eligibility {

/// Every determination of a person, the newest first, with all that was judged.
std::vector<Determination> read_determinations(store::ReadTx& tx, const access::ReadablePerson& who);
std::optional<Determination> find(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// The newest one that a named worker decided; nothing before any is.
std::optional<Determination> latest(store::ReadTx& tx, const access::ReadablePerson& who, Kind kind = Kind::adult);

/// Keeps what was judged, undecided, and gives its reference. Audited as "eligibility.judged".
Result<std::string> add(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Determination judged, store::AuditLine line);
/// Keeps the decision of a named worker, from `decided.version`, and tells the assessment's row of the return. What is
/// decided stays: to decide anew, judge again. Faults: stale.
/// Audited as "eligibility.decided".
Result<void> decide(store::WriteTx& tx, const access::ChangeablePerson& who, const Determination& decided, store::AuditLine line);
/// The person has it. Faults: stale. Audited as "eligibility.given".
Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const Determination& given, store::AuditLine line);
/// Makes somebody else answer for it.
Result<void> hand_over(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const Owner& to, store::AuditLine line);

/// Puts a whole determination on record, for the demo council; no audit. Its id and reference are filled in.
void insert_row(store::WriteTx& tx, Random& random, PersonId person, Determination& determination);

/// Finished assessments without a determination, determinations to decide, to look at again and to give.
task::Source work_source();

}  // namespace stepwise::eligibility
