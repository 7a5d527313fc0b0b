// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "performance/charts/figure.hpp"

namespace stepwise::charts {

using govuk::Writer;

namespace {

constexpr double first = 1, label_height = 24, least_value_room = 90, most_value_room = 180, gap = 14;

double bar_height(std::size_t series) { return series == 1 ? 24 : 20; }

Scale scale_of(const GroupedBarChart& chart) {
  double low = 0, high = 0, room = least_value_room;
  for (const auto& group : chart.groups)
    for (const auto& reading : group.readings) {
      const auto value = drawn(reading);
      if (!value) continue;
      low = std::min(low, *value);
      high = std::max(high, *value);
      room = std::max(room, text_width(value_words(*value, chart.about)) + 12);
    }
  return scale_over(ticks(low, high), first, narrow_width - std::min(room, most_value_room));
}

void write_bar(Writer& w, const GroupedBarChart& chart, const BarGroup& group, std::size_t series, const Scale& scale, double y) {
  const Reading& reading = at(group.readings, series);
  const double high = bar_height(chart.series.size());
  const auto value = drawn(reading);
  if (!value) {
    words(w, scale.place(0) + 6, y + high / 2 + 5, Anchor::start, gap_words(reading));
    return;
  }
  const double from = std::min(scale.place(0), scale.place(*value)), to = std::max(scale.place(0), scale.place(*value));
  const std::string title = group.label + (chart.series.size() > 1 ? ", " + chart.series[series] : "") + ": " + reading_words(reading, chart.about);
  filled_box(w, chart.about, series, from, y, std::max(to - from, 1.0), high, title);
  words(w, to + 6, y + high / 2 + 5, Anchor::start, fitted(value_words(*value, chart.about), narrow_width - to - 6));
}

/// Draws all groups and says how high the drawing became.
double draw(Writer& w, const GroupedBarChart& chart) {
  const Scale scale = scale_of(chart);
  const double high = bar_height(chart.series.size());
  write_patterns(w, chart.about, chart.series.size());
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
  std::int64_t shown = 0, gaps = 0;
  for (const auto& group : chart.groups)
    for (std::size_t i = 0; i < chart.series.size(); ++i) (drawn(at(group.readings, i)) ? shown : gaps) += 1;
  std::string out = tn("Bar chart of {0} figure.", "Bar chart of {0} figures.", shown);
  if (gaps > 0) out += " " + tn("{0} without a figure to show.", "{0} without a figure to show.", gaps);
  return out;
}

Figures figures_of(const GroupedBarChart& chart) {
  Figures figures{.heads = {chart.about.category_name}, .rows = {}};
  figures.heads.insert(figures.heads.end(), chart.series.begin(), chart.series.end());
  for (const auto& group : chart.groups) {
    govuk::Row row{group.label};
    for (std::size_t i = 0; i < chart.series.size(); ++i) row.push_back(govuk::number(reading_words(at(group.readings, i), chart.about)));
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
    for (std::size_t i = 0; i < chart.series.size(); ++i) key.push_back({chart.series[i], {}, KeyEntry::Shape::box, static_cast<int>(i)});
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
