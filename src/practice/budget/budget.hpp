// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "practice/budget/accrual.hpp"
#include "practice/budget/ledger.hpp"
#include "practice/progression/progression.hpp"

namespace stepwise::budget {

using progression::Owner;

/// Ways to hold a personal budget, in the order in which they are offered. Source: reference/practice.md e.6.
enum class Holding { direct_payment, isf, managed };
std::string_view holding_key(Holding holding);
std::optional<Holding> holding_from_key(std::string_view key);
Message holding_words(Holding holding);
std::span<const Holding> holdings();

/// What was agreed about an account. The four days before a fund starts are those of the guidance, 11.32.
struct Terms {
  std::optional<Date> agreed_on = {};
  std::optional<Date> told_how_on = {}, told_managed_on = {}, told_disputes_on = {}, shown_examples_on = {};
  std::string parties = {}, may_buy = {}, may_not_buy = {};
  std::int64_t flexibility_percent = 0;
  std::string who_decides = {};
  std::int64_t fee_weekly_pence = 0;
  std::string fee_words = {};
  std::int64_t bank_weeks = 0, bank_for_weeks = 0;
  std::string bank_need = {};
  std::int64_t advance_weeks = 0;
  std::string records_words = {}, review_words = {}, dispute_route = {}, ending_words = {}, insurance_words = {}, data_words = {};
  std::string willing = {}, capable = {}, appropriate = {}, not_excluded = {};  ///< yes, no, "" not asked
  std::string paid_into = {}, pay_basis = {}, family_in_household = {}, family_reason = {};
};

/// One way in which a part of somebody's personal budget is held.
struct Account {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  std::string plan_reference = {};
  Holding holding = Holding::managed;
  std::string holder_kind = {}, holder_name = {}, provider = {};
  Owner owner = {};
  Date starts_on = {};
  std::optional<Date> ended_on = {};
  std::string ended_reason = {};
  std::string statements = "four_weekly";
  Terms terms = {};
};

/// Reviews of a direct payment and looks at an account's records. One held among the reviews has nothing `found`.
struct Check {
  std::string reference = {}, kind = {};
  Date checked_on = {};
  std::string found = {}, words = {};
  Date next_on = {};
  std::string by_name = {};
};

/// What changed for the person, of one outcome.
struct ChangeNote {
  Date on = {};
  std::string outcome_reference = {}, words = {}, by_name = {};
};

/// An account with all that is reckoned from it. `pauses` holds those of the services it pays for as well.
struct Whole {
  Account account;
  std::vector<Amount> amounts;
  std::vector<Pause> pauses;
  std::vector<Entry> ledger;   ///< by day, then in the order written
  std::vector<Check> checks;   ///< the latest first
  std::vector<ChangeNote> notes;
  std::optional<Date> payment_review_on = {};  ///< a review of the direct payment is open, among the reviews, for that day
};

enum class State { agreed, open, ending, ended };
State state_of(const Account& account, Date today);
Message state_words(State state);

/// Whether nothing is left to do about an account: its last day has come and its fund is empty. Until then lines are written in it.
bool is_settled(const Whole& whole, Date today);

/// What keeps an account from starting: who holds it, the four steps of a fund before its first day and its whole agreement,
/// and for a direct payment the four conditions of the law. Fields as the forms name them.
std::vector<Problem> problems_of(const Account& account, Date today);

/// The next look at an account, and what is looked at: a direct payment is reviewed within six months and then at least
/// yearly (SI 2014/2871 reg 7), a fund's records after six months and then yearly. Nothing for a managed account or an ended one.
struct NextCheck {
  std::string kind;
  Date due;
};
std::optional<NextCheck> next_check(const Account& account, std::span<const Check> checks);

/// How much may stay in a fund for later, by its agreement: so many weeks of the budget of a day.
std::int64_t may_be_kept_pence(const Terms& terms, std::int64_t weekly_pence);

/// What the council should pay so that everything is earned ahead for the weeks agreed: what was earned by then, less what the
/// person puts in where it is paid net, less what was paid. Never below nought.
std::int64_t payment_due(const Whole& whole, Date until);
/// What amounts of a kind earn over days.
std::int64_t earned_of(const Whole& whole, std::string_view kind, Days days);
/// Weekly amounts of the outcomes on a day.
std::int64_t weekly_budget(const Whole& whole, Date day);
/// What an outcome was meant to have over days, with what was moved to it and away.
std::int64_t planned_for(const Whole& whole, std::string_view outcome, Days days);
/// The outcomes an account has amounts for, in the order they were agreed.
std::vector<std::string> outcomes_of(const Whole& whole);

}  // namespace stepwise::budget
