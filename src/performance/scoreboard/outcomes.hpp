// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "html/html.hpp"
#include "performance/scoreboard/scoreboard.hpp"

namespace stepwise::scoreboard {

/// How the contacts of one quarter ended; its parts made ready together, each rounded, so they may not add up.
struct QuarterOutcomes {
  std::string code;  ///< 2026-27 Q1
  statistics::ShownCount signposted = 0, settled_otherwise = 0, passed_on = 0, all = 0;
};
/// The whole quarters that a selection holds and that ended before `today`; nothing when there is none.
std::optional<Selection> whole_quarters(const Selection& selection, Date today);
/// From two measures of the same requests by quarter: those settled, and of them those signposted.
std::vector<QuarterOutcomes> outcomes_of(const engine::Figures& settled, const engine::Figures& signposted, statistics::Audience audience);
/// A stacked bar a quarter; nothing when there is no quarter.
html::Html outcomes_chart(const std::vector<QuarterOutcomes>& quarters, const std::string& csv_href);
/// Rows to put below those of `csv_of`.
std::string outcome_rows(const std::vector<QuarterOutcomes>& quarters);

}  // namespace stepwise::scoreboard
