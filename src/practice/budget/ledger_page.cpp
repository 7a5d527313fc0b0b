// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "govuk/govuk.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {
namespace {

std::string for_words(const Entry& entry, const Names& names) {
  if (entry.kind == EntryKind::move) return t("{0}; to: {1}", names.of(entry.from.outcome), names.of(entry.to.outcome));
  const bool by_outcome = entry.kind == EntryKind::spend || entry.kind == EntryKind::refund || entry.kind == EntryKind::commit;
  if (!by_outcome) return "";
  const std::string& outcome = entry.to.outcome.empty() ? entry.from.outcome : entry.to.outcome;
  return names.of(outcome);
}

std::string what_words(const Entry& entry) {
  const std::string kind = entry.reverses.empty() ? t(kind_words(entry.kind)).str() : t("Put right: {0}", t(kind_words(entry.kind)));
  std::string words = t("{0}: {1}", kind, entry.words);
  if (entry.period_from && entry.period_to) words += " " + t("For {0}.", days_words({*entry.period_from, *entry.period_to + 1}));
  if (!entry.reason.empty()) words += " " + t("Why: {0}", entry.reason);
  return words;
}

/// What the line adds to the fund.
std::int64_t cash_change(const Entry& entry) { return (entry.to.place == Place::fund ? entry.pence : 0) - (entry.from.place == Place::fund ? entry.pence : 0); }

}  // namespace

Html write_ledger(const Whole& whole, const Names& names, const std::string& change, bool may_change, std::size_t most, std::size_t skip) {
  if (whole.ledger.empty()) return sheet::paragraph(t("Nothing stands in the ledger yet."));
  std::set<std::string> turned;
  std::vector<std::int64_t> balances;
  std::int64_t balance = 0;
  for (const auto& entry : whole.ledger) {
    if (!entry.reverses.empty()) turned.insert(entry.reverses);
    balance += cash_change(entry);
    balances.push_back(balance);
  }
  std::vector<govuk::Row> rows;
  for (std::size_t i = whole.ledger.size() - std::min(skip, whole.ledger.size()); i-- > 0 && rows.size() < most;) {
    const Entry& entry = whole.ledger[i];
    const std::int64_t cash = cash_change(entry);
    govuk::Row row{day_words(entry.on), what_words(entry), for_words(entry, names), govuk::number(signed_words(cash < 0 ? -entry.pence : entry.pence)),
                   govuk::number(signed_words(balances[i])), entry.by_name};
    if (may_change) {
      const bool may_turn = entry.reverses.empty() && !turned.contains(entry.reference);
      row.emplace_back(may_turn ? govuk::link(t("Put right"), change + "put-right?item=" + entry.reference, t("the line of {0}", long_date(entry.on))) : Html{entry.reverses.empty() ? t("Was put right").str() : std::string{}});
    }
    rows.push_back(std::move(row));
  }
  std::vector<std::string> columns{t("Day"), t("What"), t("For"), t("Amount"), t("Balance"), t("By")};
  std::vector<govuk::Cell> head{columns[0], columns[1], columns[2], govuk::number(columns[3]), govuk::number(columns[4]), columns[5]};
  if (may_change) {
    columns.push_back(t("Change"));
    head.emplace_back(columns[6]);
  }
  return govuk::table({.head = std::move(head), .rows = std::move(rows), .stack_on_phones = true, .stack_names = columns});
}

}  // namespace stepwise::budget
