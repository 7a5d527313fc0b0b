// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "performance/charts/plane.hpp"

namespace stepwise::charts {

using govuk::Writer;

namespace {

constexpr double height = 320;

std::vector<double> all_values(const RunChart& chart) {
  std::vector<double> out;
  for (const auto& point : chart.points)
    if (const auto value = drawn(point.reading)) out.push_back(*value);
  if (chart.other)
    for (const auto& reading : chart.other->readings)
      if (const auto value = drawn(reading)) out.push_back(*value);
  if (chart.mean) out.push_back(*chart.mean);
  if (chart.limits) out.insert(out.end(), {chart.limits->first, chart.limits->second});
  return out;
}

std::vector<std::string> labels_of(const RunChart& chart) {
  std::vector<std::string> out;
  for (const auto& point : chart.points) out.push_back(point.short_label.empty() ? point.label : point.short_label);
  return out;
}

void write_lines_across(Writer& w, const RunChart& chart, const Plane& plane) {
  if (chart.limits) {
    write_across(w, "app-chart__limit", plane, chart.limits->first);
    write_across(w, "app-chart__limit", plane, chart.limits->second);
  }
  if (chart.mean) write_across(w, "app-chart__mean", plane, *chart.mean);
}

void write_other(Writer& w, const RunChart& chart, const Plane& plane) {
  if (!chart.other) return;
  std::vector<std::optional<double>> values;
  for (std::size_t i = 0; i < chart.points.size(); ++i) values.push_back(drawn(at(chart.other->readings, i)));
  write_path(w, "app-chart__line app-chart__line--other", plane, values);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i])
      circle(w, "app-chart__point--other", plane.x(i), plane.y.place(*values[i]), 4,
             chart.other->name + ", " + chart.points[i].label + ": " + reading_words(chart.other->readings[i], chart.about));
}

void write_points(Writer& w, const RunChart& chart, const Plane& plane) {
  std::vector<std::optional<double>> values;
  for (const auto& point : chart.points) values.push_back(drawn(point.reading));
  write_path(w, "app-chart__line", plane, values);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    const auto& point = chart.points[i];
    std::string title = point.label + ": " + reading_words(point.reading, chart.about);
    if (point.stands_out.empty()) {
      circle(w, "app-chart__point", plane.x(i), plane.y.place(*values[i]), 5, title);
    } else {
      diamond(w, "app-chart__point--signal", plane.x(i), plane.y.place(*values[i]), 8, title + ", " + point.stands_out);
    }
  }
}

bool has_signals(const RunChart& chart) {
  return std::ranges::any_of(chart.points, [](const RunPoint& point) { return !point.stands_out.empty() && drawn(point.reading); });
}

std::vector<KeyEntry> key_of(const RunChart& chart) {
  std::vector<KeyEntry> key;
  const bool signals = has_signals(chart);
  if (!chart.other && !chart.mean && !chart.limits && !signals) return key;
  key.push_back({chart.series_name, "app-chart__line", KeyEntry::Shape::line});
  if (signals) key.push_back({t("Stands out from chance"), "app-chart__point--signal", KeyEntry::Shape::diamond});
  if (chart.other) key.push_back({chart.other->name, "app-chart__line app-chart__line--other", KeyEntry::Shape::line});
  if (chart.mean) key.push_back({chart.mean_name + ": " + value_words(*chart.mean, chart.about), "app-chart__mean", KeyEntry::Shape::line});
  if (chart.limits)
    key.push_back({t("Limits: {0} to {1}", value_words(chart.limits->first, chart.about), value_words(chart.limits->second, chart.about)),
                   "app-chart__limit", KeyEntry::Shape::line});
  return key;
}

std::string description_of(const RunChart& chart) {
  std::vector<Named> named;
  std::int64_t gaps = 0;
  for (const auto& point : chart.points) {
    named.push_back({point.label, point.reading});
    gaps += drawn(point.reading) ? 0 : 1;
  }
  const auto shown = static_cast<std::int64_t>(named.size()) - gaps;
  if (shown == 0) return t("Line chart with no figures to draw.");
  std::string out = tn("Line chart of {0} figure.", "Line chart of {0} figures.", shown) + " " + range_words(named, chart.about);
  if (gaps > 0) out += " " + tn("{0} without a figure to show.", "{0} without a figure to show.", gaps);
  return out;
}

Figures figures_of(const RunChart& chart) {
  Figures figures{.heads = {chart.about.category_name, chart.series_name}, .rows = {}};
  const bool signals = has_signals(chart);
  if (chart.other) figures.heads.push_back(chart.other->name);
  figures.heads.insert(figures.heads.end(), chart.extra_heads.begin(), chart.extra_heads.end());
  if (signals) figures.heads.push_back(t("Beside chance"));
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    const auto& point = chart.points[i];
    govuk::Row row{point.label, govuk::number(reading_words(point.reading, chart.about))};
    if (chart.other) row.push_back(govuk::number(reading_words(at(chart.other->readings, i), chart.about)));
    for (const auto& cell : point.extra) row.push_back(govuk::number(cell));
    if (signals) row.push_back(govuk::number(point.stands_out.empty() ? Html{"–"} : Html{point.stands_out}));
    figures.rows.push_back(std::move(row));
  }
  return figures;
}

}  // namespace

Html run_chart(const RunChart& chart) {
  const auto values = all_values(chart);
  const Plane plane = plane_over(values, chart.about, chart.points.size(), chart.from_zero);
  Writer w{2048 + 256 * chart.points.size()};
  write_plane(w, plane, chart.about, labels_of(chart));
  write_lines_across(w, chart, plane);
  write_other(w, chart, plane);
  write_points(w, chart, plane);
  if (values.empty()) words(w, (plane.left + plane.right) / 2, (plane.top + plane.bottom) / 2, Anchor::middle, t("No figures to show yet"));
  return figure(chart.about, description_of(chart), {.svg = std::move(w).done(), .height = height}, key_of(chart), figures_of(chart));
}

}  // namespace stepwise::charts
