// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "html/html.hpp"
#include "practice/progression/progression.hpp"

namespace stepwise::progression {

/// Level, own rating, hours and cost of support over time, on one axis of time, with what happened marked and the highest point
/// named beside today, and the same as a table. The whole line is drawn, dips and all.
html::Html write_trajectory(const Journey& journey, const Lists& lists, Date today);
/// "Highest so far: Some days, reached on 3 March 2026. Today: Every day."
std::string highest_beside_today(const Journey& journey, const Lists& lists);
/// A number of hours: 12, 12.5.
std::string hours_words(double hours);
/// A level as the person sees it, or that it was not asked, is not known, or they would rather not say.
std::string own_words(const Lists& lists, std::string_view code);

}  // namespace stepwise::progression
