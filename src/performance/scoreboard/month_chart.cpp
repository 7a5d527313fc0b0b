// SPDX-License-Identifier: Apache-2.0
#include "performance/charts/charts.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"

namespace stepwise::scoreboard {
namespace {

charts::Unit chart_unit(engine::Figure kind) {
  switch (kind) {
    case engine::Figure::count: return charts::Unit::number;
    case engine::Figure::rate: return charts::Unit::percent;
    case engine::Figure::median_days: return charts::Unit::days;
  }
  return charts::Unit::number;
}

/// "Apr 26"
std::string short_month(const Line& line) {
  const auto space = line.key.rfind(' ');
  return space == std::string::npos || space < 3 ? line.key : line.key.substr(0, 3) + " " + line.key.substr(line.key.size() - 2);
}

}  // namespace

html::Html month_chart(const View& view, std::string csv_href) {
  const auto kind = view.about->measure->figure;
  charts::RunChart chart;
  chart.about = {.id = view.about->id, .finding = finding(view), .subtitle = view.about->title + ", each month", .csv_href = std::move(csv_href),
                 .unit = chart_unit(kind), .decimals = kind == engine::Figure::count ? 0 : 1, .category_name = "Month"};
  chart.series_name = view.about->short_title;
  if (kind == engine::Figure::rate) chart.extra_heads = {"Counted", "Out of"};
  if (kind == engine::Figure::median_days) chart.extra_heads = {"Counted"};
  std::vector<double> settled;
  for (const auto& line : view.months) {
    charts::RunPoint point{.label = line.provisional ? line.key + " (still changing)" : line.key, .short_label = short_month(line), .reading = charts::reading_of(line.value)};
    if (kind == engine::Figure::rate) point.extra = {words(line.numerator), words(line.denominator)};
    if (kind == engine::Figure::median_days) point.extra = {words(line.denominator)};
    if (line.provisional && !point.reading.hidden) point.reading = {.table_words = words(line.value, unit_of(kind))};  // not drawn: it would look like a fall
    else if (const auto* value = std::get_if<double>(&line.value); value && !line.provisional) settled.push_back(*value);
    chart.points.push_back(std::move(point));
  }
  if (const auto limits = statistics::run_limits(settled)) {
    chart.mean = limits->mean;
    chart.mean_name = "Mean";
    chart.limits = std::pair{limits->lower, limits->upper};
  }
  return charts::run_chart(chart);
}

}  // namespace stepwise::scoreboard
