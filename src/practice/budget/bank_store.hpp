// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/budget/budget_store.hpp"

namespace stepwise::budget {

/// A line of a bank statement that is kept until somebody says what it was.
struct KeptLine {
  std::string reference = {};
  std::int64_t version = 1;
  Date on = {};
  std::int64_t pence = 0;
  std::string words = {}, key = {};
  std::string entry_reference = {};  ///< the row of the ledger it is
  std::string set_aside = {};
  bool is_open() const { return entry_reference.empty() && set_aside.empty(); }
};
/// The latest day first. A line whose row of the ledger was turned round is open again.
std::vector<KeptLine> read_bank_lines(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t account);
/// Keeps those that are not there yet, and gives how many. Audited as "budget.bank_loaded".
Result<std::int64_t> keep_bank_lines(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Account& account, const std::vector<BankLine>& lines, store::AuditLine line);

/// What somebody says a line was.
struct Meaning {
  EntryKind kind = EntryKind::spend;
  std::string outcome = {};
  std::string entry_reference = {};  ///< a row that is in the ledger already
  std::string set_aside = {};        ///< why it is none of the budget's money
};
/// Writes the row of the ledger it is, or says which it was. Faults: somebody said so first (stale). Audited as
/// "budget.bank_matched".
Result<void> match_bank_line(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Account& account, const KeptLine& kept, const Meaning& meaning, store::AuditLine line);

/// Rows of the ledger that may be this very payment: of its amount, within 45 days, tied to no line, the nearest day first.
std::vector<Entry> already_written(const KeptLine& line, std::span<const KeptLine> all, std::span<const Entry> ledger);
/// What a line may be, from what earlier lines of the same payee were, or a row of the ledger of the same amount within five
/// days that no line is tied to. Nothing when there is no telling.
std::optional<Meaning> suggestion(const KeptLine& line, std::span<const KeptLine> all, std::span<const Entry> ledger);

}  // namespace stepwise::budget
