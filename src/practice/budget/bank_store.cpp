// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/bank_store.hpp"

#include <algorithm>
#include <cstdlib>

#include "practice/budget/saving.hpp"
#include "sql/budget.hpp"

namespace stepwise::budget {
namespace {

namespace sql = stepwise::sql::budget;

/// So far apart the bank and the ledger may date the same payment: to take it for the same, and to ask. [ours]
constexpr int days_apart = 5, days_looked = 45;

bool is_turned_round(std::span<const Entry> ledger, const std::string& reference) {
  return std::ranges::any_of(ledger, [&](const Entry& entry) { return entry.reverses == reference; });
}

/// Money that a row of the ledger brings in is above nought.
std::int64_t cash_of(const Entry& entry) {
  if (entry.to.place == Place::fund) return entry.pence;
  return entry.from.place == Place::fund ? -entry.pence : 0;
}

}  // namespace

std::vector<KeptLine> read_bank_lines(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t account) {
  std::vector<KeptLine> lines;
  for (const auto& row : tx.all(sql::bank_lines_of_account, {{"person_id", who.id()}, {"account_id", account}}))
    lines.push_back({row.text("reference"), row.integer("version"), row.date("on_day"), row.integer("pence"), row.text("words"), row.text("line_key"), row.text("entry_reference"),
                     row.text("set_aside")});
  return lines;
}

Result<std::int64_t> keep_bank_lines(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Account& account, const std::vector<BankLine>& lines, store::AuditLine line) {
  std::int64_t added = 0;
  for (const auto& one : lines)
    added += tx.run(sql::bank_line_insert, {{"person_id", who.id()}, {"account_id", account.id}, {"bank_line_id", tx.next_id("budget_bank_line")}, {"reference", new_reference(random)},
                                            {"on_day", one.on}, {"pence", one.pence}, {"words", one.words}, {"line_key", one.key}, {"loaded_at", tx.now()}, {"loaded_by", line.actor_name}});
  if (added > 0) sheet::write_down(tx, who.id(), std::move(line), kept("budget.bank_loaded"), subject_of(account), {}, {{"lines", std::to_string(added)}});
  return added;
}

Result<void> match_bank_line(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Account& account, const KeptLine& kept_line, const Meaning& meaning, store::AuditLine line) {
  if (!kept_line.is_open()) return fail(FaultKind::stale, t("Somebody said what this line is already"));
  std::string entry_reference = meaning.entry_reference;
  if (entry_reference.empty() && meaning.set_aside.empty()) {
    Entry entry{.kind = meaning.kind, .on = kept_line.on, .pence = std::abs(kept_line.pence), .words = kept_line.words.empty() ? t("Bank statement").str() : kept_line.words, .source = "bank"};
    std::tie(entry.from, entry.to) = pockets_of(meaning.kind, meaning.outcome, "", false);
    auto written = write_entry(tx, random, who, account, std::move(entry), line);
    if (!written) return tl::unexpected{written.error()};
    entry_reference = *written;
  }
  if (tx.run(sql::bank_line_match, {{"person_id", who.id()}, {"reference", kept_line.reference}, {"version", kept_line.version}, {"entry_reference", entry_reference}, {"set_aside", meaning.set_aside}}) == 0)
    return tl::unexpected{sheet::someone_saved()};
  sheet::write_down(tx, who.id(), std::move(line), kept("budget.bank_matched"), subject_of(account), {},
                    {{"line", kept_line.reference}, {"entry", entry_reference}, {"set_aside", meaning.set_aside}});
  return {};
}

std::vector<Entry> already_written(const KeptLine& line, std::span<const KeptLine> all, std::span<const Entry> ledger) {
  std::vector<Entry> found;
  for (const auto& entry : ledger) {
    if (cash_of(entry) != line.pence || std::abs(entry.on - line.on) > days_looked || !entry.reverses.empty() || entry.source == "bank" || is_turned_round(ledger, entry.reference)) continue;
    if (std::ranges::none_of(all, [&](const KeptLine& one) { return one.entry_reference == entry.reference; })) found.push_back(entry);
  }
  std::ranges::stable_sort(found, {}, [&](const Entry& entry) { return std::abs(entry.on - line.on); });
  return found;
}

std::optional<Meaning> suggestion(const KeptLine& line, std::span<const KeptLine> all, std::span<const Entry> ledger) {
  const auto written = already_written(line, all, ledger);
  if (!written.empty() && std::abs(written.front().on - line.on) <= days_apart)
    return Meaning{.kind = written.front().kind, .outcome = written.front().to.outcome, .entry_reference = written.front().reference, .set_aside = ""};
  const std::string payee = payee_of(line.words);
  if (payee.empty()) return std::nullopt;
  for (const auto& earlier : all) {
    if (earlier.is_open() || (earlier.pence < 0) != (line.pence < 0) || payee_of(earlier.words) != payee) continue;
    if (!earlier.set_aside.empty()) return Meaning{.kind = EntryKind::spend, .outcome = "", .entry_reference = "", .set_aside = earlier.set_aside};
    const auto entry = std::ranges::find(ledger, earlier.entry_reference, &Entry::reference);
    if (entry != ledger.end()) return Meaning{.kind = entry->kind, .outcome = entry->to.outcome.empty() ? entry->from.outcome : entry->to.outcome, .entry_reference = "", .set_aside = ""};
  }
  return std::nullopt;
}

}  // namespace stepwise::budget
