// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/budget/rows.hpp"
#include "practice/plan/plan_store.hpp"
#include "sql/budget.hpp"

namespace stepwise::budget {
namespace {

namespace sql = stepwise::sql::budget;

Check check_of(const store::Row& row) {
  return {row.text("reference"), row.text("kind"), row.date("checked_on"), row.text("found"), row.text("words"), row.date("next_on"), row.text("by_name")};
}

}  // namespace

std::vector<Whole> read_accounts(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Whole> accounts;
  const auto apart = plan::kept_apart(tx, who);
  for (auto& kept : accounts_between(tx, who.id(), who.id()))
    if (!stands_on(kept.whole, apart)) accounts.push_back(std::move(kept.whole));
  const auto each = [&](const store::Statement& statement, auto&& use) {
    for (const auto& row : tx.all(statement, {{"person_id", who.id()}}))
      for (auto& whole : accounts)
        if (whole.account.id == row.integer("account_id")) use(whole, row);
  };
  each(sql::checks_of_person, [](Whole& whole, const store::Row& row) { whole.checks.push_back(check_of(row)); });
  each(sql::notes_of_person, [](Whole& whole, const store::Row& row) {
    whole.notes.push_back({row.date("on_day"), row.text("outcome_reference"), row.text("words"), row.text("by_name")});
  });
  if (const auto open = tx.one(sql::payment_review_open, {{"person_id", who.id()}}))
    for (auto& whole : accounts)
      if (whole.account.holding == Holding::direct_payment) whole.payment_review_on = open->maybe_date("due_on");
  return accounts;
}

std::optional<Whole> read_account(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  for (auto& whole : read_accounts(tx, who))
    if (whole.account.reference == reference) return std::move(whole);
  return std::nullopt;
}

std::vector<Spent> spent_by_outcome(const std::vector<Whole>& accounts, Date from, Date to) {
  std::vector<Spent> all;
  const auto line = [&](const std::string& outcome) -> Spent& {
    const auto found = std::ranges::find(all, outcome, &Spent::outcome_reference);
    return found != all.end() ? *found : all.emplace_back(Spent{outcome});
  };
  for (const auto& whole : accounts) {
    const Statement statement = statement_of(whole, {from, to + 1});
    for (const auto& outcome : statement.outcomes) {
      Spent& spent = line(outcome.outcome_reference);
      spent.planned_pence += outcome.planned_pence;
      spent.spent_pence += outcome.spent_pence;
    }
    if (statement.unlinked_pence != 0) line("").spent_pence += statement.unlinked_pence;
  }
  return all;
}

std::optional<Date> first_day(const std::vector<Whole>& accounts) {
  std::optional<Date> first;
  for (const auto& whole : accounts) first = std::min(first.value_or(whole.account.starts_on), whole.account.starts_on);
  return first;
}

std::vector<Statement> read_statements(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t account) {
  std::vector<Statement> statements;
  for (const auto& row : tx.all(sql::statements_of_account, {{"person_id", who.id()}, {"account_id", account}})) statements.push_back(statement_of(row));
  for (const auto& row : tx.all(sql::statement_outcomes_of_account, {{"person_id", who.id()}, {"account_id", account}}))
    for (auto& statement : statements)
      if (statement.days.from == row.date("from_on"))
        statement.outcomes.push_back({row.text("outcome_reference"), row.integer("planned_pence"), row.integer("spent_pence"), row.integer("committed_pence")});
  return statements;
}

std::vector<Answer> read_answers(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t account) {
  std::vector<Answer> answers;
  for (const auto& row : tx.all(sql::answers_of_account, {{"person_id", who.id()}, {"account_id", account}}))
    answers.push_back({row.text("statement_reference"), row.text("asked"), row.text("said"), row.text("words"), row.text("by_name"), row.instant("recorded_at")});
  return answers;
}

}  // namespace stepwise::budget
