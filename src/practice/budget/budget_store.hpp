// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/budget/bank_file.hpp"
#include "practice/budget/budget.hpp"
#include "practice/budget/statement.hpp"
#include "store/store.hpp"

namespace stepwise::budget {

/// What an outcome was meant to have over days, and what was spent for it, in all of a person's accounts.
struct Spent {
  std::string outcome_reference;  ///< "" is spending that nobody tied to an outcome
  std::int64_t planned_pence = 0, spent_pence = 0;
};
/// A person's accounts with all that is reckoned from, the latest begun first.
std::vector<Whole> read_accounts(store::ReadTx& tx, const access::ReadablePerson& who);
/// By outcome, over all of `accounts`, from the first day to the last, both included. Services suspended or ended, stays in hospital
/// and a death are reckoned in.
std::vector<Spent> spent_by_outcome(const std::vector<Whole>& accounts, Date from, Date to);
/// The day the earliest of them starts: before it nothing could be spent.
std::optional<Date> first_day(const std::vector<Whole>& accounts);
std::optional<Whole> read_account(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);

/// Statements of an account as they were made, the latest first.
std::vector<Statement> read_statements(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t account);
/// What came of asking about a statement.
struct Answer {
  std::string statement_reference = {}, asked = {}, said = {}, words = {}, by_name = {};
  Instant recorded_at = {};
};
std::vector<Answer> read_answers(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t account);

/// Opens an account with its amounts and gives its reference. Faults: what `problems_of` says, or two amounts for the same
/// thing on the same days. Audited as "budget.opened".
Result<std::string> open_account(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Account account, std::vector<Amount> amounts, store::AuditLine line);
/// Keeps what was agreed. Faults: stale. Audited as "budget.agreement_changed".
Result<void> save_terms(store::WriteTx& tx, const access::ChangeablePerson& who, const Account& account, store::AuditLine line);
/// Gives the account to somebody else. Audited as "budget.handed_over".
Result<void> give_account(store::WriteTx& tx, const access::ChangeablePerson& who, const Account& account, const Owner& to, store::AuditLine line);

/// Adds an amount; with `follows`, the one it follows ends the day before. Faults: no days left for what it follows, or another
/// amount for the same thing on the same days. Audited as "budget.amount_kept".
Result<std::string> add_amount(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Whole& whole, Amount amount, const Amount* follows, store::AuditLine line);
/// Ends an amount on its last day. Faults: stale. Audited as "budget.amount_ended".
Result<void> end_amount(store::WriteTx& tx, const access::ChangeablePerson& who, const Whole& whole, const Amount& amount, Date last, store::AuditLine line);
/// Pauses, or ends a pause (one with a reference, at its version). Audited as "budget.paused" and "budget.pause_ended".
Result<void> keep_pause(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Whole& whole, Pause pause, store::AuditLine line);

/// What keeps a line out of the ledger: no amount, a day that has not come, an outcome the account has no money for, more
/// given away than is there.
std::vector<Problem> problems_of(const Entry& entry, const Whole& whole, Date today);
/// Writes a line and gives its reference; one with the source key of a line that is there gives "" and adds nothing. Audited as
/// "budget.entry_written", or "budget.entry_reversed" for one that turns another round.
Result<std::string> write_entry(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Account& account, Entry entry, store::AuditLine line);
/// Many lines of a file in one go; gives how many were new. Audited once, as "budget.file_loaded".
Result<std::int64_t> write_entries(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Account& account, std::vector<Entry> entries, store::AuditLine line);

Result<void> keep_note(store::WriteTx& tx, const access::ChangeablePerson& who, const Account& account, const ChangeNote& note, store::AuditLine line);
Result<void> keep_check(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Account& account, const Check& check, store::AuditLine line);
/// Faults: the statement was answered already (stale).
Result<void> keep_answer(store::WriteTx& tx, const access::ChangeablePerson& who, const Account& account, const Answer& answer, store::AuditLine line);

/// How an account ends: what is left goes back to whoever put it in, or on to another account of the person.
struct Ending {
  Date last = {};
  std::string reason = {};                      ///< lists/budget_ending.csv
  std::string words = {};
  std::optional<std::string> move_to = {};      ///< reference of the account it goes to; nothing: given back
};
/// Ends every amount and the account, and empties its fund: nothing is lost, and nothing is left. Faults: stale, an overspent
/// fund that moves on, no such account. Audited as "budget.ended".
Result<void> end_account(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Whole& whole, const Ending& ending, Date today, store::AuditLine line);

/// Rows as they are, without audit or touch: for the demo council and benchmarks.
void insert_account(store::WriteTx& tx, Random& random, PersonId person, Account& account);
void insert_amount(store::WriteTx& tx, Random& random, PersonId person, std::int64_t account, Amount& amount, Instant at);
void insert_pause(store::WriteTx& tx, Random& random, PersonId person, std::int64_t account, Pause& pause, std::string_view by, Instant at);
void insert_entry(store::WriteTx& tx, Random& random, PersonId person, std::int64_t account, Entry& entry);
void insert_note(store::WriteTx& tx, PersonId person, std::int64_t account, const ChangeNote& note);

}  // namespace stepwise::budget
