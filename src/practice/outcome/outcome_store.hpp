// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/outcome/outcome.hpp"
#include "store/store.hpp"

namespace stepwise::outcome {

/// Everything of a person the Gate let be read: open ones first, each in the order they were begun. What somebody has as a carer is
/// among them only for those who support carers, and so it is with all that follows here.
std::vector<Outcome> read_outcomes(store::ReadTx& tx, const access::ReadablePerson& who);
/// All their actions, in the order they were written.
std::vector<Action> read_actions(store::ReadTx& tx, const access::ReadablePerson& who);
/// One by its reference; nothing when this person has no such outcome.
std::optional<Outcome> read_outcome(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// The same by number, without a Gate: for lists of people who are not restricted, the demo council and tests. Never for a page.
std::vector<Outcome> outcomes_of(store::ReadTx& tx, PersonId person);
std::vector<Action> actions_of(store::ReadTx& tx, PersonId person);

/// What an outcome said once.
struct Version {
  std::int64_t version = 0;
  std::string facts = {};      ///< JSON by field
  std::string because = {}, saved_by = {};
  Instant saved_at = {};
};
/// The latest first; the present one is not among them.
std::vector<Version> read_versions(store::ReadTx& tx, const access::ReadablePerson& who, const Outcome& outcome);

/// How many other people of a team have an open outcome of this wording. Source: reference/practice.md f.3, copy-paste.
int others_with_wording(store::ReadTx& tx, PersonId person, std::optional<TeamId> team, std::string_view wording);
/// A wording with case, accents, punctuation and spaces folded away.
std::string wording_key(std::string_view wording);

/// Each of these touches the person and writes one audit line, whose action, subject, before and after are filled in here.
/// What is given back is the new thing's reference. Faults: not_found for what is not this person's, stale for a version that
/// somebody saved since.
Result<std::string> add_outcome(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Outcome outcome, store::AuditLine line);
/// What it said before is kept as a version. Probes and barriers of `outcome` that have none yet are added with it; barriers are updated.
Result<void> save_outcome(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Outcome outcome, store::AuditLine line, std::string_view action);
Result<std::string> add_action(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Action action, store::AuditLine line);
Result<void> save_action(store::WriteTx& tx, const access::ChangeablePerson& who, const Action& action, store::AuditLine line);

/// A whole outcome with its probes, barriers and actions as they are, without audit and touch: for the demo council, which
/// gives references itself. Gives the number of the outcome.
std::int64_t insert_whole(store::WriteTx& tx, PersonId person, const Outcome& outcome, const std::vector<Action>& actions);

/// An open outcome of somebody living and not restricted, for work lists.
struct OpenOutcome {
  PersonId person{0};
  std::string person_reference = {}, person_name = {};
  Outcome outcome = {};         ///< only what next_of and lists need
  bool has_live_action = false;
};
/// Of a team, or of a worker; the earliest day first. `carers`: those that people have as carers, and no others.
std::vector<OpenOutcome> open_outcomes(store::ReadTx& tx, bool carers, std::optional<TeamId> team, std::optional<StaffId> worker);
struct LiveAction {
  PersonId person{0};
  std::string person_reference = {}, person_name = {}, worker_name = {};
  Action action = {};
};
/// Live actions that a worker owns, or of anybody when the outcome is of the team or worker, due on or before a day.
std::vector<LiveAction> live_actions(store::ReadTx& tx, bool carers, std::optional<TeamId> team, std::optional<StaffId> worker, Date until, int limit);
/// How many open outcomes of restricted people are to be looked at by a day.
std::int64_t left_out(store::ReadTx& tx, bool carers, std::optional<TeamId> team, std::optional<StaffId> worker, Date until);

}  // namespace stepwise::outcome
