// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "html/html.hpp"
#include "performance/charts/charts.hpp"
#include "performance/scoreboard/scoreboard.hpp"

namespace stepwise::scoreboard {

charts::Unit chart_unit(engine::Figure kind);
/// "Apr 26"
std::string short_month(const Line& line);

/// The run chart of a view's months, with its table.
html::Html month_chart(const View& view, std::string csv_href);
/// Teams of a share round the whole as a funnel, by name; nothing for other figures or fewer than two teams.
html::Html team_chart(const View& view, std::string csv_href);
/// One bar a band of age; nothing without ages.
html::Html age_chart(const View& view, std::string csv_href);
/// One bar a gender or support reason; nothing when neither was asked for.
html::Html kind_chart(const View& view, std::string csv_href);
/// The shares among some measures, small and on one scale, each leading to its own page; nothing for fewer than two.
html::Html shares_chart(const std::vector<View>& views, std::string csv_href);

}  // namespace stepwise::scoreboard
