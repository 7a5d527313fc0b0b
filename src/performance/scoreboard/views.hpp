// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>

#include "performance/engine/numbers.hpp"
#include "performance/scoreboard/scoreboard.hpp"

namespace stepwise::scoreboard {

/// What a view is made from, beside the numbers.
struct Asked {
  const catalogue::About* about = nullptr;
  Selection selection;  ///< already what the audience may choose
  statistics::Audience audience = statistics::Audience::everyone_else;
  Date today;
  std::span<const population::Estimate> populations = {};
  std::vector<std::string> councils = {};  ///< whose people the figures are about, by code: all of them must have a population
  std::optional<Date> months_from = {};    ///< the first month drawn, when earlier than the selection's: a year alone shows no trend
};
/// The first of the months drawn that end where a selection does. Months of everyone else are the same in whichever year they
/// are looked at, so that many at once tell no more than one year after another.
Date trend_from(const Selection& selection, Date first);

/// The months alone. For everyone else they are made ready quarter by quarter, so that a total of any quarters gives none away.
std::vector<Line> months_of(engine::Numbers& numbers, const Asked& asked);
/// Months, total, rates and splits: by team and age, or by gender or support reason where the selection says so.
View view_of(engine::Numbers& numbers, const Asked& asked);
/// Every figure of one financial year of a measure, as rows of CSV without heads.
std::string year_csv(engine::Numbers& numbers, const Asked& asked);
/// The people that a rate of some councils together is divided by; nothing where one is not known.
std::optional<population::Base> base_of(const Asked& asked, const population::Among& among, Date period_end);
/// Puts the rate for each 100,000 people beside a count.
void add_rate(Line& line, const std::optional<population::Base>& base);

}  // namespace stepwise::scoreboard
