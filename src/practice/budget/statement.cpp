// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/statement.hpp"

#include <algorithm>
#include <array>

namespace stepwise::budget {
namespace {

constexpr int run_rate_days = 56;
constexpr std::int64_t tenth = 10, whole_percent = 100;

/// Above nought when a line adds to a place, below when it takes away.
std::int64_t sign_into(const Entry& entry, Place place) {
  return (entry.to.place == place ? entry.pence : 0) - (entry.from.place == place ? entry.pence : 0);
}

OutcomeLine& line_for(Statement& statement, const std::string& outcome) {
  const auto found = std::ranges::find(statement.outcomes, outcome, &OutcomeLine::outcome_reference);
  if (found != statement.outcomes.end()) return *found;
  return statement.outcomes.emplace_back(OutcomeLine{outcome});
}

void add_cash(Statement& statement, const Entry& entry) {
  statement.council_pence -= sign_into(entry, Place::council);
  statement.person_pence -= sign_into(entry, Place::person);
  statement.other_pence -= sign_into(entry, Place::other);
  statement.fee_pence += sign_into(entry, Place::fee);
  statement.given_back_pence += sign_into(entry, Place::returned) + sign_into(entry, Place::elsewhere);
  statement.spent_pence += sign_into(entry, Place::spent);
}

void add_outcomes(Statement& statement, const Entry& entry) {
  for (const auto& [pocket, sign] : {std::pair{entry.to, std::int64_t{1}}, std::pair{entry.from, std::int64_t{-1}}}) {
    if (pocket.place == Place::plan && entry.kind == EntryKind::move) line_for(statement, pocket.outcome).planned_pence += sign * entry.pence;
    if (pocket.place != Place::spent) continue;
    if (pocket.outcome.empty()) statement.unlinked_pence += sign * entry.pence;
    else line_for(statement, pocket.outcome).spent_pence += sign * entry.pence;
  }
}

/// What is promised and not paid on the last day: a promise that was turned round is none.
void add_promises(Statement& statement, const Whole& whole) {
  for (const auto& entry : whole.ledger) {
    if (entry.kind != EntryKind::commit || entry.on >= statement.days.to) continue;
    const bool made = entry.to.place == Place::committed;
    const std::int64_t pence = made ? entry.pence : -entry.pence;
    line_for(statement, made ? entry.to.outcome : entry.from.outcome).committed_pence += pence;
    statement.committed_pence += pence;
  }
}

/// What was spent a period at the pace of the last eight weeks of the account.
std::int64_t at_this_pace(const Whole& whole, Date day, int days) {
  const Days last{std::max(whole.account.starts_on, day - run_rate_days), day};
  if (last.count() == 0) return 0;
  std::int64_t spent = 0;
  for (const auto& entry : whole.ledger)
    if (last.has(entry.on)) spent += sign_into(entry, Place::spent) + sign_into(entry, Place::fee);
  return std::max<std::int64_t>(0, spent * days / last.count());
}

}  // namespace

Statement statement_of(const Whole& whole, Days days) {
  Statement statement;
  statement.days = days;
  const Days to_date{std::min(whole.account.starts_on, days.from), days.to};
  for (const auto& amount : whole.amounts) {
    if (amount.kind != "outcome") continue;
    const std::int64_t now = earned(amount, whole.pauses, days);
    line_for(statement, amount.outcome_reference).planned_pence += now;
    statement.earned_pence += now;
    statement.earned_to_date_pence += earned(amount, whole.pauses, to_date);
  }
  for (const auto& entry : whole.ledger) {
    if (entry.on >= days.to) continue;
    statement.spent_to_date_pence += sign_into(entry, Place::spent) + sign_into(entry, Place::fee);
    if (entry.on < days.from) {
      statement.opening_pence += sign_into(entry, Place::fund);
      continue;
    }
    add_cash(statement, entry);
    add_outcomes(statement, entry);
  }
  statement.closing_pence = statement.opening_pence + statement.council_pence + statement.person_pence + statement.other_pence - statement.spent_pence - statement.fee_pence -
                            statement.given_back_pence;
  add_promises(statement, whole);
  const Days next = period_of(whole.account.statements, whole.account.starts_on, days.to);
  if (!whole.account.ended_on || *whole.account.ended_on >= days.to) {
    statement.forecast_pence = at_this_pace(whole, days.to, next.count()) + statement.committed_pence;
    statement.next_earned_pence = earned_of(whole, "outcome", next);
  }
  statement.weekly_pence = weekly_budget(whole, days.to - 1);
  return statement;
}

std::vector<Days> periods_to_make(const Account& account, std::optional<Date> made_to, Date until, int most) {
  std::vector<Days> out;
  Date from = made_to ? *made_to + 1 : account.starts_on;
  while (static_cast<int>(out.size()) < most) {
    Days days = period_of(account.statements, account.starts_on, from);
    days.from = from;
    if (account.ended_on && *account.ended_on < days.from) break;
    if (account.ended_on) days.to = std::min(days.to, *account.ended_on + 1);
    if (days.to - 1 > until || days.count() == 0) break;
    out.push_back(days);
    from = days.to;
  }
  return out;
}

bool unlinked_needs_asking(const Statement& statement) { return statement.spent_pence > 0 && statement.unlinked_pence * tenth > statement.spent_pence; }

std::int64_t unlinked_percent(const Statement& statement) {
  if (statement.spent_pence <= 0) return 0;
  return (statement.unlinked_pence * whole_percent + statement.spent_pence / 2) / statement.spent_pence;
}

std::string_view ask_key(Ask ask) {
  static constexpr std::array<std::string_view, 5> keys{"none", "under", "over", "review", "welfare"};
  return keys.at(static_cast<std::size_t>(ask));
}

Message ask_words(Ask ask) {
  switch (ask) {
    case Ask::none: return noted("Nothing to ask");
    case Ask::under: return noted("Ask: less was spent than planned");
    case Ask::over: return noted("Ask: more was spent than planned");
    case Ask::review: return noted("Review: the person needs more");
    case Ask::welfare: return noted("See how the person is: nothing was spent");
  }
  return noted("Nothing to ask");
}

Message ask_meaning(Ask ask) {
  switch (ask) {
    case Ask::none: return noted("Spending is within a tenth of the plan.");
    case Ask::under: return noted("More than a tenth was left over in two periods. Ask whether support was missed, a provider let the person down, they are saving for something, or need less. Nothing is taken back.");
    case Ask::over: return noted("More than a tenth over in this period. Ask the person or whoever holds the money what happened, look at the forecast, and offer to spread it differently.");
    case Ask::review: return noted("More was spent because the person needs more. Bring the review forward, and ask an occupational therapist first.");
    case Ask::welfare: return noted("Nothing was spent in two periods. See the person, or speak with them: are they well, and does help arrive?");
  }
  return noted("Spending is within a tenth of the plan.");
}

Ask ask_of(std::span<const Past> periods, bool needs_more) {
  if (periods.empty()) return Ask::none;
  const auto under = [](const Past& past) { return (past.earned_pence - past.spent_pence) * tenth > past.earned_pence; };
  const auto nothing = [](const Past& past) { return past.earned_pence > 0 && past.spent_pence <= 0; };
  const Past& last = periods.back();
  const Past* before = periods.size() > 1 ? &periods[periods.size() - 2] : nullptr;
  if (before != nullptr && nothing(last) && nothing(*before)) return Ask::welfare;
  if ((last.spent_pence - last.earned_pence) * tenth > last.earned_pence) return needs_more ? Ask::review : Ask::over;
  if (before != nullptr && last.earned_pence > 0 && before->earned_pence > 0 && under(last) && under(*before)) return Ask::under;
  return Ask::none;
}

}  // namespace stepwise::budget
