// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/budget/budget.hpp"

namespace stepwise::budget {

/// One outcome of a statement.
struct OutcomeLine {
  std::string outcome_reference = {};
  std::int64_t planned_pence = 0, spent_pence = 0, committed_pence = 0;
};

/// What came in, what was spent for which outcome, and what is left: the figures of practice reference e.7.
struct Statement {
  std::string reference = {};
  Days days = {};
  Instant made_at = {};
  std::string made_by = {};
  std::int64_t opening_pence = 0, council_pence = 0, person_pence = 0, other_pence = 0;
  std::int64_t spent_pence = 0, fee_pence = 0, given_back_pence = 0, closing_pence = 0;
  std::int64_t earned_pence = 0, earned_to_date_pence = 0, spent_to_date_pence = 0;
  std::int64_t committed_pence = 0, unlinked_pence = 0;
  std::int64_t forecast_pence = 0;     ///< spent in the next period, if it goes on like the last eight weeks, with what is promised
  std::int64_t next_earned_pence = 0;  ///< earned in it
  std::int64_t weekly_pence = 0;       ///< of the budget on the last day
  std::vector<OutcomeLine> outcomes = {};
  /// Above nought: more was earned than spent.
  std::int64_t under_pence() const { return earned_to_date_pence - spent_to_date_pence; }
};

/// The statement of an account for some days. Pure: the same rows give the same statement for ever.
Statement statement_of(const Whole& whole, Days days);
/// The periods that ended by `until` and come after those made already, the earliest first, at most `most`. The last one of an
/// account that ended holds its last day.
std::vector<Days> periods_to_make(const Account& account, std::optional<Date> made_to, Date until, int most = 60);
/// Whether more than a tenth of what was spent is tied to no outcome.
bool unlinked_needs_asking(const Statement& statement);
/// 0 to 100 of what was spent, rounded.
std::int64_t unlinked_percent(const Statement& statement);

/// What a statement asks of somebody. Money never goes back by itself.
enum class Ask { none, under, over, review, welfare };
std::string_view ask_key(Ask ask);
Message ask_words(Ask ask);
/// What is asked, and why, for the person and their worker.
Message ask_meaning(Ask ask);

/// One period of an account, for the rules.
struct Past {
  std::int64_t earned_pence = 0, spent_pence = 0;
};
/// The responses of practice reference e.7, from the latest two periods (the newest last) and whether the person is known to
/// need more. First that is true: nothing spent in two periods; more than a tenth over in the last; more than a tenth under in
/// both; else nothing.
Ask ask_of(std::span<const Past> periods, bool needs_more);

}  // namespace stepwise::budget
