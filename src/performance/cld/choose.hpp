// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "performance/cld/cld.hpp"
#include "performance/cld/periods.hpp"

namespace stepwise::cld {

/// One council's part of a submission, as choosing sees it.
struct Offer {
  Day imported = 0;
  std::optional<DayRange> period;
  bool excluded = false;
  bool stated_only = false;  ///< no period could be derived: it serves only where no offer with a derived one does
};

/// What an offer was chosen for.
struct Served {
  std::vector<DayRange> ranges;      ///< whole quarters, side by side ones together; or the twelve months, or its own period
  std::optional<DayRange> reference; ///< from the earliest start to the latest end of them: what its events are held against
  std::string why_not;               ///< when it serves nothing
};

/// What is wanted of submissions.
struct Wanted {
  Product product = Product::joined;
  std::optional<DayRange> span;
  Day as_of = static_cast<Day>(story::no_day - 1);
};

/// The days that all councils' offers are wanted for, when none are stated: joined, from the first to the last quarter that any
/// offer covers whole, or has part of and no whole one; single, the twelve months to the last quarter end for which any offer covers them.
std::optional<DayRange> usual_span(std::span<const Offer> all_offers, const Wanted& wanted);

/// For each of one council's offers, in the order they were given, what it serves (cld.md 8.2): a quarter, or the twelve
/// months, is served by the latest import that covers it, was imported after its end and by the as-of day, and is not
/// excluded. Of equal imports the one given last serves.
std::vector<Served> choose(std::span<const Offer> offers, const Wanted& wanted);

/// The quarters that touch a range, in order.
std::vector<DayRange> quarters_of(const DayRange& range);

}  // namespace stepwise::cld
