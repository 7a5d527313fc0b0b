// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/progression/progression.hpp"
#include "store/store.hpp"

namespace stepwise::progression {

/// Everything on record about the progression of a person the Gate let be read.
Journey read_journey(store::ReadTx& tx, const access::ReadablePerson& who);
/// The same by number, without a Gate: for lists of people who are not restricted, and tests. Never for a page of one.
Journey journey_of(store::ReadTx& tx, PersonId person);
/// The council's own days, each its setting progression.meet_days and so on; from 1 to 365, else as shipped.
Rhythm read_rhythm(store::ReadTx& tx);

/// Somebody with a plan, a dip or a risk on record, alive and not restricted.
struct Somebody {
  PersonId id{0};
  std::string reference, name;
  Journey journey;
};
/// Of a team, or of a worker; of everybody without either.
std::vector<Somebody> people_in_progress(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker);

/// Hours and pence of support a week on a day, from the person's services, as they are frozen with a level.
struct Support {
  std::optional<double> hours;
  std::optional<std::int64_t> pence;
};
Support support_on(store::ReadTx& tx, PersonId person, Date day);

/// Does `work` once for a form token and gives where it leads; a second call does nothing and gives the same. A Fault when
/// the token was another person's. An empty token is no token.
Result<std::string> once(store::WriteTx& tx, PersonId person, std::string_view token, const std::function<Result<std::string>()>& work);
/// Where a form token of this person's led, when its work was done already; nothing otherwise.
std::optional<std::string> led_to(store::ReadTx& tx, PersonId person, std::string_view token);

/// Each of these touches the person and writes one audit line, whose action, subject, before and after are filled in here.
/// What is given back is the new thing's reference. Faults: not_found for what is not this person's, stale for a version
/// that somebody saved since, invalid for a second open plan or a second answer to a dip.
Result<std::string> add_plan(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Plan plan, store::AuditLine line);
Result<void> save_plan(store::WriteTx& tx, const access::ChangeablePerson& who, const Plan& plan, store::AuditLine line, std::string_view action);
Result<std::string> add_step(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Plan& plan, Step step, store::AuditLine line);
Result<void> settle_step(store::WriteTx& tx, const access::ChangeablePerson& who, const Step& step, store::AuditLine line);
/// `level.corrects` puts another right, which then no longer counts and stays to be seen.
Result<std::string> add_level(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Level level, int list_version, store::AuditLine line);
Result<std::string> add_happening(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Happening event, store::AuditLine line);
Result<void> withdraw_happening(store::WriteTx& tx, const access::ChangeablePerson& who, const Happening& event, std::string_view reason, store::AuditLine line);
Result<std::string> add_answer(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Answer answer, store::AuditLine line);
Result<void> add_decision(store::WriteTx& tx, const access::ChangeablePerson& who, const Answer& answer, const Decision& decision, store::AuditLine line);
Result<std::string> add_risk(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Risk risk, store::AuditLine line);
Result<void> save_risk(store::WriteTx& tx, const access::ChangeablePerson& who, const Risk& risk, store::AuditLine line, std::string_view action);
Result<void> add_meeting(store::WriteTx& tx, const access::ChangeablePerson& who, const Meeting& meeting, store::AuditLine line);
/// Makes somebody else answer for a dip, and be the reviewer of its answer.
Result<void> give_happening(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view dip, const Owner& to, store::AuditLine line);

}  // namespace stepwise::progression
