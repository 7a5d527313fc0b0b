// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "language/language.hpp"
#include "performance/charts/charts.hpp"
#include "performance/scoreboard/scoreboard_charts.hpp"

namespace stepwise::scoreboard {
namespace {

std::pair<double, double> drawn_limits(const statistics::RunLimits& limits, engine::Figure kind) {
  const double most = kind == engine::Figure::rate && limits.mean <= 100 ? 100 : limits.upper;
  return {std::max(0.0, limits.lower), std::min(most, limits.upper)};
}

charts::RunPoint point_of(const Line& line, engine::Figure kind) {
  charts::RunPoint point{.label = line.provisional ? t("{0} (still changing)", line.key) : line.key, .short_label = short_month(line), .reading = charts::reading_of(line.value)};
  if (kind == engine::Figure::rate) point.extra = {words(line.numerator), words(line.denominator)};
  if (kind == engine::Figure::median_days || kind == engine::Figure::mean) point.extra = {words(line.denominator)};
  if (line.provisional) point.reading = {.table_words = "–"};
  return point;
}

/// Months that are still changing, apart from the line: joined to it they would look like a fall.
std::optional<charts::OtherLine> still_changing(const View& view) {
  if (std::ranges::none_of(view.months, &Line::provisional)) return std::nullopt;
  charts::OtherLine line{t("Still changing"), {}};
  for (const auto& month : view.months) line.readings.push_back(month.provisional ? charts::reading_of(month.value) : charts::Reading{.table_words = "–"});
  return line;
}

}  // namespace

charts::Unit chart_unit(engine::Figure kind) {
  switch (kind) {
    case engine::Figure::count:
    case engine::Figure::mean: return charts::Unit::number;
    case engine::Figure::rate: return charts::Unit::percent;
    case engine::Figure::median_days: return charts::Unit::days;
  }
  return charts::Unit::number;
}

std::string short_month(const Line& line) {
  const auto month = Date::parse_iso(line.code + "-01");
  if (!month) return line.key;
  const std::string words = short_date(*month);
  const auto first = words.find(' '), last = words.rfind(' ');
  return first == last ? line.key : words.substr(first + 1, last - first) + words.substr(words.size() - 2);
}

html::Html month_chart(const View& view, std::string csv_href) {
  const auto kind = view.about->measure->figure;
  charts::RunChart chart;
  chart.about = {.id = view.about->id, .finding = finding(view), .subtitle = t("{0}, each month", listed(view.about->title).str()), .csv_href = std::move(csv_href),
                 .unit = chart_unit(kind), .decimals = kind == engine::Figure::count ? 0 : 1, .category_name = t("Month")};
  chart.series_name = listed(view.about->short_title);
  if (kind == engine::Figure::rate) chart.extra_heads = {t("Counted"), t("Out of")};
  if (kind == engine::Figure::median_days || kind == engine::Figure::mean) chart.extra_heads = {t("Counted")};
  chart.other = still_changing(view);
  const Chance chance = chance_of(view);
  for (std::size_t i = 0; i < view.months.size(); ++i) {
    chart.points.push_back(point_of(view.months[i], kind));
    chart.points.back().stands_out = chance.stands_out[i];
  }
  if (chance.limits) {
    chart.mean = chance.limits->mean;
    chart.mean_name = t("Mean");
    chart.limits = drawn_limits(*chance.limits, kind);
  }
  return charts::run_chart(chart);
}

}  // namespace stepwise::scoreboard
