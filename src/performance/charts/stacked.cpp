// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "performance/charts/parts.hpp"
#include "performance/charts/figure.hpp"

namespace stepwise::charts {

using govuk::Writer;

namespace {

constexpr double first = 1, last = narrow_width - 2, label_height = 24, bar_height = 28, note_height = 22, gap = 14, room_for_words = 10;

/// A part that can be drawn; less than nothing cannot.
std::optional<double> part(const BarGroup& row, std::size_t series) {
  const auto value = drawn(at(row.readings, series));
  return value && *value >= 0 ? value : std::nullopt;
}

double length_of(const StackedBarChart& chart, const BarGroup& row) {
  double sum = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) sum += part(row, i).value_or(0);
  return sum;
}

/// "Signposted: too few to show", a line for each part that is hidden.
std::vector<std::string> notes_on(const StackedBarChart& chart, const BarGroup& row) {
  std::vector<std::string> notes;
  const double room = narrow_width - text_width(t("{0}: too few to show", ""));
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    if (at(row.readings, i).hidden) notes.push_back(t("{0}: too few to show", fitted(chart.series[i], room)));
  if (notes.empty() && length_of(chart, row) == 0) notes.push_back(t("No figure"));
  return notes;
}

Scale scale_of(const StackedBarChart& chart) {
  double longest = chart.whole.value_or(0);
  for (const auto& row : chart.rows) longest = std::max(longest, length_of(chart, row));
  return scale_over(ticks(0, longest), first, last);
}

void write_parts(Writer& w, const StackedBarChart& chart, const BarGroup& row, const Scale& scale, double y) {
  double sum = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const auto value = part(row, i);
    if (!value || *value == 0) continue;
    const double from = scale.place(sum), to = scale.place(sum += *value);
    filled_box(w, chart.about, i, from, y, std::max(to - from, 0.1), bar_height, row.label + ", " + chart.series[i] + ": " + reading_words(row.readings[i], chart.about));
    const std::string said = value_words(*value, chart.about);
    if (text_width(said) + room_for_words > to - from) continue;
    box(w, "app-chart__plate", (from + to) / 2 - text_width(said) / 2 - 2, y + 5, text_width(said) + 4, bar_height - 10, {});
    words(w, (from + to) / 2, y + bar_height / 2 + 5, Anchor::middle, said);
  }
}

double draw(Writer& w, const StackedBarChart& chart) {
  const Scale scale = scale_of(chart);
  write_patterns(w, chart.about, chart.series.size());
  double y = 0;
  for (const auto& row : chart.rows) {
    words(w, 0, y + 17, Anchor::start, fitted(row.label, narrow_width));
    y += label_height;
    line(w, "app-chart__axis", first, y - 2, first, y + bar_height + 2);
    write_parts(w, chart, row, scale, y);
    y += bar_height;
    for (const auto& note : notes_on(chart, row)) {
      words(w, 0, y + 17, Anchor::start, note);
      y += note_height;
    }
    y += gap;
  }
  return std::max(y, 40.0);
}

Figures figures_of(const StackedBarChart& chart) {
  Figures figures{.heads = {chart.about.category_name}, .rows = {}};
  figures.heads.insert(figures.heads.end(), chart.series.begin(), chart.series.end());
  for (const auto& row : chart.rows) {
    govuk::Row cells{row.label};
    for (std::size_t i = 0; i < chart.series.size(); ++i) cells.push_back(govuk::number(reading_words(at(row.readings, i), chart.about)));
    figures.rows.push_back(std::move(cells));
  }
  return figures;
}

}  // namespace

Html stacked_bar_chart(const StackedBarChart& chart) {
  Writer w{1024 + 384 * chart.rows.size() * chart.series.size()};
  const double height = draw(w, chart);
  std::vector<KeyEntry> key;
  for (std::size_t i = 0; i < chart.series.size(); ++i) key.push_back({chart.series[i], {}, KeyEntry::Shape::box, static_cast<int>(i)});
  const std::string description = tn("{0} bar, each made of its parts.", "{0} bars, each made of its parts.", static_cast<std::int64_t>(chart.rows.size()));
  return figure(chart.about, description, {.svg = std::move(w).done(), .height = height, .narrow = true}, key, figures_of(chart));
}

}  // namespace stepwise::charts
