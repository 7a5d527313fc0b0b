// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "language/language.hpp"

namespace stepwise::budget {

/// Where money stands. Cash goes between council, person, other, fund, spent, fee, returned and elsewhere; plan and committed
/// hold what is meant for an outcome, and no cash.
enum class Place { council, person, other, fund, spent, fee, returned, elsewhere, plan, committed };
std::string_view place_key(Place place);
std::optional<Place> place_from_key(std::string_view key);

/// What a line of the ledger does.
enum class EntryKind { paid_in, contribution, other_in, spend, refund, fee, move, commit, give_back, give_back_to_person, move_out, move_in };
std::string_view kind_key(EntryKind kind);
std::optional<EntryKind> kind_from_key(std::string_view key);
Message kind_words(EntryKind kind);

/// A place, and the outcome there where the place is kept by outcome; "" is spending that no outcome is known of.
struct Pocket {
  Place place = Place::fund;
  std::string outcome = {};
  friend auto operator<=>(const Pocket&, const Pocket&) = default;
};

/// One line of the ledger: so many pence out of one pocket into another, so that it balances whatever it says. Never changed:
/// one that was wrong is turned round by another.
struct Entry {
  std::string reference = {};
  EntryKind kind = EntryKind::spend;
  Date on = {};
  Pocket from = {}, to = {};
  std::int64_t pence = 0;
  std::string words = {};
  std::optional<Date> period_from = {}, period_to = {};  ///< the days a payment is for, both included
  std::string source = "staff", source_key = {};
  std::string reverses = {}, reason = {}, by_name = {};
  Instant recorded_at = {};
};

/// The pockets of a kind. `outcome` is what a spend, refund, move or commitment is for; `other_outcome` is where a move goes.
/// The council pays for a managed account itself, so nothing passes through its fund.
std::pair<Pocket, Pocket> pockets_of(EntryKind kind, std::string_view outcome, std::string_view other_outcome, bool managed);
/// The line that turns `entry` round, on a day. A line is turned round once, and what turns one round is not.
Result<Entry> reversal_of(const Entry& entry, std::span<const Entry> ledger, Date on, std::string_view reason);

/// What stands in each pocket: the sum of all is always nought.
using Balances = std::map<Pocket, std::int64_t>;
Balances balances_of(std::span<const Entry> ledger);
std::int64_t balance_of(const Balances& balances, Place place);
/// Cash in the fund after every line up to and with a day.
std::int64_t cash_on(std::span<const Entry> ledger, Date day);

/// What is left over, between those who put it in. The person's own money is spent first.
struct Shares {
  std::int64_t council_pence = 0, person_pence = 0;
};
Shares shares_of_rest(std::span<const Entry> ledger);

/// Whether moving so much away from an outcome stays within the share of what it was meant to have in the same days that may
/// be moved without asking (practice reference e.6).
bool within_flexibility(std::int64_t moved_before_pence, std::int64_t pence, std::int64_t planned_pence, std::int64_t percent);

}  // namespace stepwise::budget
