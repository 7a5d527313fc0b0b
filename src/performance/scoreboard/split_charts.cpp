// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>

#include "language/language.hpp"
#include "performance/charts/finding.hpp"
#include "performance/scoreboard/scoreboard_charts.hpp"

namespace stepwise::scoreboard {
namespace {

constexpr std::size_t fewest_to_compare = 2;

/// Whole percentages for those who see rounded counts.
int decimals_of(const View& view) {
  return view.about->measure->figure == engine::Figure::count || view.audience == statistics::Audience::everyone_else ? 0 : 1;
}

charts::About about_of(const View& view, const char* split, std::string subtitle, std::string csv_href) {
  return {.id = view.about->id + "-" + split, .subtitle = std::move(subtitle), .csv_href = std::move(csv_href), .unit = chart_unit(view.about->measure->figure),
          .decimals = decimals_of(view)};
}

std::string teams_words(const View& view) {
  const std::string title = listed(view.about->title);
  return speaks_of_month_ends(*view.about) ? t("{0}, teams at the end of the newest month", title) : t("{0}, teams over these months", title);
}
std::string ages_words(const View& view) {
  const std::string title = listed(view.about->title);
  return speaks_of_month_ends(*view.about) ? t("{0}, by age at the end of the newest month", title) : t("{0}, by age over these months", title);
}

}  // namespace

html::Html team_chart(const View& view, std::string csv_href) {
  if (view.about->measure->figure != engine::Figure::rate || view.teams.size() < fewest_to_compare) return {};
  charts::FunnelChart chart;
  chart.about = about_of(view, "teams", teams_words(view), std::move(csv_href));
  chart.about.category_name = t("Team");
  chart.whole_name = t("All teams");
  for (const auto& line : view.teams) chart.units.push_back({.label = line.key, .numerator = line.numerator, .denominator = line.denominator});
  chart.about.finding = charts::funnel_finding(chart);
  return charts::funnel_chart(chart);
}

static html::Html bars_of(const View& view, const std::vector<Line>& lines, charts::About about) {
  if (lines.empty()) return {};
  charts::BarChart chart;
  chart.about = std::move(about);
  chart.series_name = listed(view.about->short_title);
  for (const auto& line : lines) chart.bars.push_back({.label = line.key, .reading = charts::reading_of(line.value)});
  chart.about.finding = charts::range_finding(chart);
  return charts::bar_chart(chart);
}

html::Html age_chart(const View& view, std::string csv_href) {
  auto about = about_of(view, "ages", ages_words(view), std::move(csv_href));
  about.category_name = t("Age");
  return bars_of(view, view.ages, std::move(about));
}

html::Html kind_chart(const View& view, std::string csv_href) {
  const std::string title = listed(view.about->title);
  auto about = about_of(view, "kinds", view.split == "gender" ? t("{0}, by gender", title) : t("{0}, by support reason", title), std::move(csv_href));
  about.category_name = view.split == "gender" ? t("Gender") : t("Support reason");
  return bars_of(view, view.kinds, std::move(about));
}

/// Three quarters, so that the page stays light: each measure’s own page goes further back.
static std::span<const Line> last_months(const View& view) {
  constexpr std::size_t most = 9;
  const std::span<const Line> all{view.months};
  return all.last(std::min(most, all.size()));
}

html::Html shares_chart(const std::vector<View>& views, std::string csv_href) {
  charts::SmallMultiples chart;
  for (const auto& view : views) {
    if (view.about->measure->figure != engine::Figure::rate) continue;
    if (chart.panels.empty()) {
      chart.about = about_of(view, "shares", t("Each month, all teams; months still changing are left out"), csv_href);
      for (const auto& line : last_months(view)) chart.steps.push_back({.label = line.key, .short_label = short_month(line)});
    }
    charts::Series series{.name = listed(view.about->short_title), .readings = {}};
    for (const auto& line : last_months(view))
      series.readings.push_back(line.provisional ? charts::Reading{.table_words = t("Still changing")} : charts::reading_of(line.value));
    chart.panels.push_back({.series = std::move(series), .href = "/scoreboard/" + view.about->id});
  }
  if (chart.panels.size() < fewest_to_compare) return {};
  chart.about.id = "shares-" + views.front().about->area;
  chart.about.finding = t("The shares beside each other, on one scale");
  return charts::small_multiples(chart);
}

}  // namespace stepwise::scoreboard
