// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/budget/saving.hpp"
#include "sql/budget.hpp"

namespace stepwise::budget {
namespace {

namespace sql = stepwise::sql::budget;

constexpr std::int64_t most_pence = 100'000'000;

std::optional<std::string> unless_empty(const std::string& text) { return text.empty() ? std::nullopt : std::optional{text}; }

bool takes_from_fund(const Entry& entry) { return entry.kind == EntryKind::give_back || entry.kind == EntryKind::give_back_to_person || entry.kind == EntryKind::move_out; }

void outcome_problems(const Entry& entry, const Whole& whole, std::vector<Problem>& out) {
  const auto outcomes = outcomes_of(whole);
  const auto is_known = [&](const Pocket& pocket) { return pocket.outcome.empty() || std::ranges::find(outcomes, pocket.outcome) != outcomes.end(); };
  if (!is_known(entry.from) || !is_known(entry.to)) out.push_back({"outcome", "unknown", t("Choose one of the outcomes of this account")});
  const bool needs_one = entry.kind == EntryKind::move || entry.kind == EntryKind::commit;
  if (needs_one && (entry.from.outcome.empty() || entry.to.outcome.empty())) out.push_back({"outcome", "needed", t("Choose an outcome")});
  if (entry.kind == EntryKind::move && entry.from.outcome == entry.to.outcome) out.push_back({"other_outcome", "same", t("Choose another outcome to move it to")});
}

}  // namespace

std::vector<Problem> problems_of(const Entry& entry, const Whole& whole, Date today) {
  std::vector<Problem> out;
  if (entry.pence <= 0) out.push_back({"amount", "needed", t("Enter an amount of money above nought, like 12.50")});
  if (entry.pence > most_pence) out.push_back({"amount", "too_much", t("Enter at most {0}. Write larger amounts as several lines", money_words(Money{most_pence}))});
  if (entry.on > today) out.push_back({"on", "in_future", t("The day must be today or earlier")});
  if (entry.on < whole.account.starts_on - 366) out.push_back({"on", "too_early", t("The day must be no more than a year before the account began")});
  if (whole.account.ended_on && *whole.account.ended_on < entry.on && entry.reverses.empty())
    out.push_back({"on", "ended", t("The account ended on {0}. Choose a day up to then, or write the line in the account that followed", long_date(*whole.account.ended_on))});
  if (entry.words.empty()) out.push_back({"words", "needed", t("Write what it was")});
  outcome_problems(entry, whole, out);
  if (takes_from_fund(entry) && entry.pence > cash_on(whole.ledger, std::max(entry.on, today))) out.push_back({"amount", "not_there", t("There is less than this in the account")});
  return out;
}

void insert_entry(store::WriteTx& tx, Random& random, PersonId person, std::int64_t account, Entry& entry) {
  if (entry.reference.empty()) entry.reference = new_reference(random);
  tx.run(sql::entry_insert,
         {{"person_id", person}, {"account_id", account}, {"on_day", entry.on}, {"entry_id", tx.next_id("budget_entry")}, {"reference", entry.reference}, {"kind", kind_key(entry.kind)},
          {"from_place", place_key(entry.from.place)}, {"from_outcome", entry.from.outcome}, {"to_place", place_key(entry.to.place)}, {"to_outcome", entry.to.outcome},
          {"pence", entry.pence}, {"words", entry.words}, {"period_from", entry.period_from}, {"period_to", entry.period_to}, {"source", entry.source},
          {"source_key", unless_empty(entry.source_key)}, {"reverses", unless_empty(entry.reverses)}, {"reason", entry.reason}, {"by_name", entry.by_name},
          {"recorded_at", entry.recorded_at}});
}

Result<std::string> write_entry(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Account& account, Entry entry, store::AuditLine line) {
  if (!entry.source_key.empty() && tx.one(sql::entry_of_source, {{"account_id", account.id}, {"source_key", entry.source_key}})) return std::string{};
  entry.by_name = line.actor_name;
  entry.recorded_at = tx.now();
  insert_entry(tx, random, who.id(), account.id, entry);
  sheet::write_down(tx, who.id(), std::move(line), entry.reverses.empty() ? kept("budget.entry_written") : kept("budget.entry_reversed"), subject_of(account), {}, facts_of(entry));
  return entry.reference;
}

Result<std::int64_t> write_entries(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Account& account, std::vector<Entry> entries, store::AuditLine line) {
  std::int64_t added = 0, pence = 0;
  for (auto& entry : entries) {
    if (!entry.source_key.empty() && tx.one(sql::entry_of_source, {{"account_id", account.id}, {"source_key", entry.source_key}})) continue;
    entry.by_name = line.actor_name;
    entry.recorded_at = tx.now();
    insert_entry(tx, random, who.id(), account.id, entry);
    ++added;
    pence += entry.pence;
  }
  if (added > 0)
    sheet::write_down(tx, who.id(), std::move(line), kept("budget.file_loaded"), subject_of(account), {}, {{"lines", std::to_string(added)}, {"pence", std::to_string(pence)}});
  return added;
}

void insert_note(store::WriteTx& tx, PersonId person, std::int64_t account, const ChangeNote& note) {
  tx.run(sql::note_insert, {{"person_id", person}, {"account_id", account}, {"on_day", note.on}, {"note_id", tx.next_id("budget_change_note")}, {"outcome_reference", note.outcome_reference},
                            {"words", note.words}, {"by_name", note.by_name}, {"recorded_at", tx.now()}});
}

Result<void> keep_note(store::WriteTx& tx, const access::ChangeablePerson& who, const Account& account, const ChangeNote& note, store::AuditLine line) {
  insert_note(tx, who.id(), account.id, note);
  sheet::write_down(tx, who.id(), std::move(line), kept("budget.change_noted"), subject_of(account), {}, {{"outcome", note.outcome_reference}, {"words", note.words}});
  return {};
}

Result<void> keep_check(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Account& account, const Check& check, store::AuditLine line) {
  tx.run(sql::check_insert, {{"person_id", who.id()}, {"account_id", account.id}, {"check_id", tx.next_id("budget_check")}, {"reference", new_reference(random)}, {"kind", check.kind},
                             {"checked_on", check.checked_on}, {"found", check.found}, {"words", check.words}, {"next_on", check.next_on}, {"by_name", check.by_name},
                             {"recorded_at", tx.now()}});
  sheet::write_down(tx, who.id(), std::move(line), kept("budget.checked"), subject_of(account), {},
                    {{"kind", check.kind}, {"checked_on", check.checked_on.iso()}, {"found", check.found}, {"words", check.words}, {"next_on", check.next_on.iso()}});
  return {};
}

Result<void> keep_answer(store::WriteTx& tx, const access::ChangeablePerson& who, const Account& account, const Answer& answer, store::AuditLine line) {
  for (const auto& known : read_answers(tx, who.readable(), account.id))
    if (known.statement_reference == answer.statement_reference) return fail(FaultKind::stale, t("Somebody asked about this statement already. Open it to see what came of it"));
  tx.run(sql::answer_insert, {{"person_id", who.id()}, {"account_id", account.id}, {"answer_id", tx.next_id("budget_answer")}, {"statement_reference", answer.statement_reference},
                              {"asked", answer.asked}, {"said", answer.said}, {"words", answer.words}, {"by_name", answer.by_name}, {"recorded_at", tx.now()}});
  sheet::write_down(tx, who.id(), std::move(line), kept("budget.answered"), subject_of(account), {}, {{"asked", answer.asked}, {"said", answer.said}, {"words", answer.words}});
  return {};
}

}  // namespace stepwise::budget
