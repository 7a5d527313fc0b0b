// SPDX-License-Identifier: Apache-2.0
#include "practice/thread/thread.hpp"

#include <algorithm>

#include "language/language.hpp"

namespace stepwise::thread {
namespace {

std::string spent_words(const Thread& thread, const Strand& strand) {
  if (strand.spent_pence == 0 && strand.planned_pence == 0) {
    const bool paid = std::ranges::any_of(strand.solutions, &Solution::paid);
    return paid ? t("Nothing is known to be spent on this yet.").str() : t("This takes no money from the budget.").str();
  }
  return t("From {0} to {1}, {2} was spent on this, of {3} planned.", long_date(thread.from), long_date(thread.to), money_words({strand.spent_pence}), money_words({strand.planned_pence}));
}

std::string result_words(const Strand& strand) {
  if (strand.results.empty()) return t("Nobody has looked together yet at what came of it.");
  const Result& last = strand.results.back();
  if (last.own.empty()) return last.others.empty() ? t("It was looked at on {0}, and not rated.", long_date(last.on)) : t("On {0} others saw it so: {1}. The person did not say.", long_date(last.on), last.others);
  const Result& first = strand.results.front();
  if (strand.results.size() == 1 || first.own.empty()) return t("On {0} the person said: {1}. Help needed: {2}.", long_date(last.on), last.own, last.own_help);
  return t("The person said first ({0}): {1}, and now ({2}): {3}. Help needed was: {4}, and is now: {5}.", long_date(first.on), first.own, long_date(last.on), last.own, first.own_help, last.own_help);
}

}  // namespace

std::int64_t weekly_pence(const Strand& strand) {
  std::int64_t all = 0;
  for (const Solution& solution : strand.solutions) all += solution.paid ? solution.weekly_pence : 0;
  return all;
}

std::int64_t one_off_pence(const Strand& strand) {
  std::int64_t all = 0;
  for (const Solution& solution : strand.solutions) all += solution.paid ? solution.one_off_pence : 0;
  return all;
}

std::int64_t spent_pence(const Thread& thread) {
  std::int64_t all = thread.loose.spent_pence;
  for (const Strand& strand : thread.strands) all += strand.spent_pence;
  return all;
}

std::optional<int> share_percent(const Thread& thread, const Strand& strand) {
  const auto all = spent_pence(thread);
  if (all <= 0) return std::nullopt;
  return static_cast<int>((200 * strand.spent_pence + all) / (2 * all));
}

std::vector<Break> breaks_of(const Strand& strand) {
  std::vector<Break> breaks;
  if (strand.closed_on && strand.spent_pence > 0 && strand.results.empty()) breaks.push_back(Break::money_without_result);
  if (strand.closed_on) return breaks;
  if (strand.aspiration.empty()) breaks.push_back(Break::no_aspiration);
  if (strand.solutions.empty() && strand.actions.empty()) breaks.push_back(Break::nothing_happens);
  const bool all_paid = !strand.solutions.empty() && std::ranges::all_of(strand.solutions, &Solution::paid);
  if (all_paid && strand.actions.empty()) breaks.push_back(Break::only_paid);
  if (strand.spent_pence > 0 && strand.results.empty()) breaks.push_back(Break::money_without_result);
  if (strand.planned_pence > 0 && strand.spent_pence == 0) breaks.push_back(Break::planned_not_spent);
  return breaks;
}

std::string answer(const Thread& thread, const Strand& strand) { return spent_words(thread, strand) + " " + result_words(strand); }

}  // namespace stepwise::thread
