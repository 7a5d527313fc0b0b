// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/charts/funnel.hpp"
#include "performance/charts/lines.hpp"
#include "performance/charts/parts.hpp"

namespace stepwise::charts {

// Findings that a rule can word. They say what the figures are, never why, and never call a change good.

/// "Contacts settled fell from 62% to 51% since April 2026": first and last shown figure. For two points of a process that
/// goes up and down by chance use run limits instead; this is for yearly and settled figures.
std::string change_finding(const About& about, const std::vector<Step>& steps, const Series& series);
/// "Highest for 85 and over (61%), lowest for 18 to 24 (40%)": for bands of age, never for teams or people.
std::string range_finding(const BarChart& chart);
/// "All 12 teams are within what chance explains", "2 of 12 differ by more than chance explains".
std::string funnel_finding(const FunnelChart& chart);
/// "Of 1,204 in July to September 2026, the largest part was settled (612)": the last row without a hidden part.
std::string largest_part_finding(const StackedBarChart& chart);
/// "The largest group is women, 85 and over (1,204)".
std::string pyramid_finding(const Pyramid& chart);

}  // namespace stepwise::charts
