// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/budget/saving.hpp"

namespace stepwise::budget {
namespace {

/// Writes down one move of what is left.
struct Moving {
  store::WriteTx& tx;
  Random& random;
  const access::ChangeablePerson& who;
  const store::AuditLine& line;
  Date on;

  void write(const Account& account, EntryKind kind, std::int64_t pence, std::string_view words) const {
    if (pence <= 0) return;
    Entry entry{.kind = kind, .on = on, .pence = pence, .words = std::string{words}};
    std::tie(entry.from, entry.to) = pockets_of(kind, "", "", account.holding == Holding::managed);
    (void)write_entry(tx, random, who, account, std::move(entry), line);
  }
};

/// Promises that were not paid stand for nothing any more.
void drop_promises(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Whole& whole, Date on, const store::AuditLine& line) {
  for (const auto& entry : whole.ledger) {
    if (entry.kind != EntryKind::commit) continue;
    auto turned = reversal_of(entry, whole.ledger, on, t("The account ended"));
    if (turned) (void)write_entry(tx, random, who, whole.account, std::move(*turned), line);
  }
}

Result<void> empty_fund(const Moving& moving, const Whole& whole, const Ending& ending) {
  const std::int64_t left = cash_on(whole.ledger, Date{whole.account.starts_on.days() + 365 * 200});
  if (ending.move_to) {
    if (left < 0) return fail(FaultKind::invalid, t("More was spent than there was. Settle that first: an account that is overspent cannot move on"));
    const auto next = read_account(moving.tx, moving.who.readable(), *ending.move_to);
    if (!next || next->account.reference == whole.account.reference || next->account.ended_on) return fail(FaultKind::not_found, t("Choose another open account of this person"));
    moving.write(whole.account, EntryKind::move_out, left, t("Balance moved on"));
    moving.write(next->account, EntryKind::move_in, left, t("Balance from the account before"));
    return {};
  }
  const Shares shares = shares_of_rest(whole.ledger);
  moving.write(whole.account, EntryKind::give_back_to_person, shares.person_pence, t("What the person had put in and was not spent"));
  moving.write(whole.account, EntryKind::give_back, shares.council_pence, t("Balance given back"));
  return {};
}

}  // namespace

Result<void> end_account(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Whole& whole, const Ending& ending, Date today, store::AuditLine line) {
  if (is_settled(whole, today)) return fail(FaultKind::stale, t("This account has ended already"));
  if (ending.last < whole.account.starts_on) return fail(FaultKind::invalid, t("The last day must be {0} or later", long_date(whole.account.starts_on)));
  for (const auto& entry : whole.ledger)
    if (entry.on > ending.last) return fail(FaultKind::invalid, t("The ledger has lines after that day, the last on {0}. Choose that day or a later one", long_date(whole.ledger.back().on)));
  if (ending.last <= today) {
    drop_promises(tx, random, who, whole, ending.last, line);
    if (auto emptied = empty_fund({tx, random, who, line, ending.last}, whole, ending); !emptied) return emptied;
  }
  for (const auto& amount : whole.amounts)
    if (!amount.ends_on || *amount.ends_on > ending.last)
      if (auto ended = end_amount(tx, who, whole, amount, std::max(ending.last, amount.starts_on - 1), line); !ended) return ended;
  Account ended = whole.account;
  ended.ended_on = ending.last;
  ended.ended_reason = ending.reason + (ending.words.empty() ? "" : ": " + ending.words);
  if (auto moved = move_account(tx, who.id(), ended); !moved) return moved;
  sheet::write_down(tx, who.id(), std::move(line), kept("budget.ended"), subject_of(ended), facts_of(whole.account), facts_of(ended));
  return {};
}

}  // namespace stepwise::budget
