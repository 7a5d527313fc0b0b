// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/allocation/allocation.hpp"
#include "store/store.hpp"

namespace stepwise::allocation {

/// The starting figure that stands for a person.
struct Indicative {
  std::string reference;
  std::int64_t weekly_pence = 0, one_off_pence = 0;
  Date made_on;
  std::int64_t tolerance_percent = 0;   ///< of the grid it was made with
};
/// Nothing when none was made, or the only one waits for its second signature. Never a cap.
std::optional<Indicative> latest(store::ReadTx& tx, const access::ReadablePerson& who);

/// Whose record an allocation stands in, by its reference: pass it to the Gate before reading further.
std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference);
/// One of a person's, whole; nothing when it is another's.
std::optional<Allocation> read_allocation(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// All of a person's, the newest first, whole.
std::vector<Allocation> read_allocations(store::ReadTx& tx, const access::ReadablePerson& who);
std::vector<Question> read_questions(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t allocation);

/// Whether somebody wrote a part of one: began it, set a level, added or took off an amount, or decided; also of those before it that
/// never stood, whose levels and additions came along. Reading, signing, sending back and handing over are none. Whoever did never signs it.
bool wrote_part(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference, StaffId staff);

/// Writes one as it is, with everything under it, without audit or touch: for `begin` and the demo council. Gives its number.
std::int64_t insert_allocation(store::WriteTx& tx, const Allocation& allocation, std::string_view form_token);

void insert_question(store::WriteTx& tx, PersonId person, std::int64_t allocation, const Question& question, std::string_view recorded_by, std::string_view form_token);

/// Begins one with the grid in force, as a copy of the last one where there is one. Once for a form token. Audited as
/// "allocation.begun". Fault: one is being worked out already.
Result<std::string> begin(store::WriteTx& tx, const access::ChangeablePerson& who, Allocation allocation, std::string_view form_token, store::AuditLine line);
/// Keeps levels, words and own total of one that is not decided. Faults: stale, or decided meanwhile. Audited as `line.action`.
Result<void> save(store::WriteTx& tx, const access::ChangeablePerson& who, const Allocation& allocation, store::AuditLine line);
/// Keeps the words of one area with the rest.
Result<void> save_area(store::WriteTx& tx, const access::ChangeablePerson& who, const Allocation& allocation, std::string_view area, store::AuditLine line);
/// Once for a form token.
Result<void> add_adjustment(store::WriteTx& tx, const access::ChangeablePerson& who, const Allocation& allocation, const AdjustmentLine& adjustment, std::string_view form_token, store::AuditLine line);
Result<void> remove_adjustment(store::WriteTx& tx, const access::ChangeablePerson& who, const Allocation& allocation, std::int64_t adjustment, store::AuditLine line);
/// Keeps what `decided` made. Faults: stale. Audited as "allocation.decided".
Result<void> decide(store::WriteTx& tx, const access::ChangeablePerson& who, const Allocation& allocation, store::AuditLine line);
/// What happened after: signed, sent back, explained, set aside, given to another worker. Faults: stale.
Result<void> save_after(store::WriteTx& tx, PersonId person, const Allocation& allocation, store::AuditLine line);

/// Somebody asks; once for a form token. Audited as "allocation.questioned".
Result<std::string> add_question(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Allocation& allocation, const Question& question, std::string_view form_token, store::AuditLine line);
/// Audited as "allocation.answered". Faults: stale.
Result<void> answer_question(store::WriteTx& tx, const access::ChangeablePerson& who, const Allocation& allocation, const Question& question, store::AuditLine line);

/// One as lists and work show it. Restricted people stand in none.
struct Line {
  Allocation allocation;   ///< without words and additions
  std::string person_reference, person_name;
  std::string question_reference = {}, question_due_words = {};
  std::optional<Date> question_due = {};   ///< of the question that was asked first and not answered
  bool died = false;
};
/// Which: something is to be done (the work lists), or all that stand in one state.
struct Asked {
  std::optional<TeamId> team = {};
  std::optional<StaffId> worker = {};
  std::string state = "open";   ///< open, working, waiting, returned, to_explain, questioned, standing
  int limit = 500;
};
std::vector<Line> list_allocations(store::ReadTx& tx, const Asked& asked);
/// How many more there would be, were the person's record not restricted.
std::int64_t restricted_allocations(store::ReadTx& tx, const Asked& asked);

/// What the fairness room and a new grid read: one line a person whose figure stands, all of the council, in order of person.
struct Case {
  PersonId person{0};
  std::string reference;
  bool restricted = false;
  std::optional<TeamId> team;
  std::optional<StaffId> worker;
  std::string grid_reference, assessment_reference;
  Date decided_on;
  std::string levels;               ///< `levels_from` reads them
  std::int64_t described_pence = 0, judged_pence = 0, adjustments_pence = 0, one_off_pence = 0, weekly_pence = 0;
  std::optional<std::int64_t> override_weekly_pence;
};
/// Without a Gate: for counting. Never for a page that names anybody.
void each_case(store::ReadTx& tx, const std::function<void(const Case&)>& use);

/// Works every decided allocation out again: how many there are, and the references of those that come out otherwise.
struct Verified {
  std::int64_t allocations = 0, grids = 0;
  std::vector<std::string> different;
};
Verified verify(store::ReadTx& tx);

}  // namespace stepwise::allocation
