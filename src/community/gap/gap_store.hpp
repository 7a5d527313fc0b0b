// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "community/gap/gap.hpp"
#include "practice/person/person.hpp"
#include "store/store.hpp"

namespace stepwise::gap {

/// One time that something was asked for and not found.
struct Found {
  Asking asking;
  std::string team_name;  ///< of whoever looked
  std::string source;     ///< search, broker, worker
  std::string form_token; ///< a second save with it changes nothing; may be ""
};
/// Adds it to the register: a gap of its own, or one more time that the same was asked for. Gives the gap's reference. The
/// audit line carries no person: `line.person` is taken out.
std::string record(store::WriteTx& tx, Random& random, const Found& found, Date on, store::AuditLine line);

/// What the names and numbers of a person's record are, so that a gap does not carry them.
Identity identity_of(const person::Person& person);

/// The whole register, merged gaps left out, those most asked for first. There are hundreds, not thousands.
std::vector<Gap> read_all(store::ReadTx& tx);
std::optional<Gap> read(store::ReadTx& tx, std::string_view reference);

/// Keeps one thing done about a gap. Twice with one form, it is kept once.
Result<void> act(store::WriteTx& tx, std::string_view reference, const Action& action, std::string_view form_token, store::AuditLine line);
/// Counts one gap with another from now on. Refused when either is merged already, or they are one.
Result<void> merge(store::WriteTx& tx, std::string_view reference, std::int64_t version, std::string_view into, store::AuditLine line);
/// Other words for what is missing. A Fault of kind stale when somebody saved first.
Result<void> reword(store::WriteTx& tx, std::string_view reference, std::int64_t version, const Asking& asking, store::AuditLine line);

}  // namespace stepwise::gap
