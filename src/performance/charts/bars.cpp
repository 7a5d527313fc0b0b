// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "performance/charts/figure.hpp"

namespace stepwise::charts {

using govuk::Writer;

namespace {

constexpr double first = 1, label_height = 24, value_room = 90, gap = 14;
constexpr std::array<std::string_view, 4> marks{"app-chart__bar", "app-chart__bar--2", "app-chart__bar--3", "app-chart__bar--4"};

double bar_height(std::size_t series) { return series == 1 ? 24 : 20; }

Scale scale_of(const GroupedBarChart& chart) {
  double low = 0, high = 0;
  for (const auto& group : chart.groups)
    for (const auto& reading : group.readings)
      if (const auto value = drawn(reading)) {
        low = std::min(low, *value);
        high = std::max(high, *value);
      }
  return scale_over(ticks(low, high), first, narrow_width - value_room);
}

void write_bar(Writer& w, const GroupedBarChart& chart, const BarGroup& group, std::size_t series, const Scale& scale, double y) {
  const Reading reading = series < group.readings.size() ? group.readings[series] : Reading{};
  const double high = bar_height(chart.series.size());
  const auto value = drawn(reading);
  if (!value) {
    words(w, scale.place(0) + 6, y + high / 2 + 5, Anchor::start, reading.hidden ? "hidden: too few" : "no figure");
    return;
  }
  const double from = std::min(scale.place(0), scale.place(*value)), to = std::max(scale.place(0), scale.place(*value));
  const std::string said = reading_words(reading, chart.about);
  box(w, marks[series % marks.size()], from, y, std::max(to - from, 1.0), high,
      group.label + (chart.series.size() > 1 ? ", " + chart.series[series] : "") + ": " + said);
  words(w, to + 6, y + high / 2 + 5, Anchor::start, figure_words(*value, chart.about.unit, chart.about.decimals));
}

/// Draws all groups and says how high the drawing became.
double draw(Writer& w, const GroupedBarChart& chart) {
  const Scale scale = scale_of(chart);
  const double high = bar_height(chart.series.size());
  double y = 0;
  for (const auto& group : chart.groups) {
    const double tall = high * static_cast<double>(chart.series.size());
    words(w, 0, y + 17, Anchor::start, fitted(group.label, narrow_width));
    y += label_height;
    line(w, "app-chart__axis", scale.place(0), y - 2, scale.place(0), y + tall + 2);
    for (std::size_t series = 0; series < chart.series.size(); ++series)
      write_bar(w, chart, group, series, scale, y + high * static_cast<double>(series));
    y += tall + gap;
  }
  return std::max(y, 40.0);
}

std::string description_of(const GroupedBarChart& chart) {
  std::size_t shown = 0, gaps = 0;
  for (const auto& group : chart.groups)
    for (const auto& reading : group.readings) (drawn(reading) ? shown : gaps) += 1;
  std::string out = "Bar chart of " + std::to_string(shown) + " figures in " + std::to_string(chart.groups.size()) + " rows.";
  if (gaps > 0) out += " " + std::to_string(gaps) + " without a figure to show.";
  return out;
}

Figures figures_of(const GroupedBarChart& chart) {
  Figures figures{.heads = {chart.about.category_name}, .rows = {}};
  figures.heads.insert(figures.heads.end(), chart.series.begin(), chart.series.end());
  for (const auto& group : chart.groups) {
    govuk::Row row{group.label};
    for (std::size_t i = 0; i < chart.series.size(); ++i)
      row.push_back(govuk::number(i < group.readings.size() ? reading_words(group.readings[i], chart.about) : "No figure"));
    figures.rows.push_back(std::move(row));
  }
  return figures;
}

}  // namespace

Html grouped_bar_chart(const GroupedBarChart& chart) {
  Writer w{1024 + 256 * chart.groups.size() * chart.series.size()};
  const double height = draw(w, chart);
  std::vector<KeyEntry> key;
  if (chart.series.size() > 1)
    for (std::size_t i = 0; i < chart.series.size(); ++i)
      key.push_back({chart.series[i], std::string{marks[i % marks.size()]}, KeyEntry::Shape::box});
  return figure(chart.about, description_of(chart), {.svg = std::move(w).done(), .height = height, .narrow = true}, key, figures_of(chart));
}

Html bar_chart(const BarChart& chart) {
  GroupedBarChart grouped{.about = chart.about, .series = {chart.series_name}, .groups = {}};
  for (const auto& bar : chart.bars) grouped.groups.push_back({.label = bar.label, .readings = {bar.reading}});
  Writer w{1024 + 256 * chart.bars.size()};
  const double height = draw(w, grouped);
  Figures figures = figures_of(grouped);
  figures.heads.insert(figures.heads.end(), chart.extra_heads.begin(), chart.extra_heads.end());
  for (std::size_t i = 0; i < chart.bars.size(); ++i)
    for (const auto& cell : chart.bars[i].extra) figures.rows[i].push_back(govuk::number(cell));
  return figure(chart.about, description_of(grouped), {.svg = std::move(w).done(), .height = height, .narrow = true}, {}, figures);
}

}  // namespace stepwise::charts
