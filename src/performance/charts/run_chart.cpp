// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "performance/charts/figure.hpp"

namespace stepwise::charts {

using govuk::Writer;

namespace {

constexpr double top = 16, bottom = 280, height = 320, right = 620;

struct Plane {
  std::vector<double> ticks;
  int decimals = 0;
  Scale y;
  double left = 60, step = 0;
  double x(std::size_t i) const { return left + step * (static_cast<double>(i) + 0.5); }
};

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

Plane plane_of(const RunChart& chart) {
  const auto values = all_values(chart);
  double low = values.empty() ? 0 : std::ranges::min(values), high = values.empty() ? 1 : std::ranges::max(values);
  if (chart.from_zero) low = std::min(low, 0.0);
  Plane plane;
  plane.ticks = ticks(low, high);
  plane.decimals = tick_decimals(plane.ticks);
  plane.y = scale_over(plane.ticks, bottom, top);
  double widest = 0;
  for (const double tick : plane.ticks) widest = std::max(widest, text_width(axis_words(tick, chart.about.unit, plane.decimals)));
  plane.left = widest + 16;
  plane.step = (right - plane.left) / static_cast<double>(std::max<std::size_t>(1, chart.points.size()));
  return plane;
}

void write_axes(Writer& w, const RunChart& chart, const Plane& plane) {
  for (const double tick : plane.ticks) {
    const double y = plane.y.place(tick);
    line(w, tick == plane.ticks.front() ? "app-chart__axis" : "app-chart__grid", plane.left, y, right, y);
    words(w, plane.left - 8, y + 5, Anchor::end, axis_words(tick, chart.about.unit, plane.decimals));
  }
  double widest = 1;
  for (const auto& point : chart.points)
    widest = std::max(widest, text_width(point.short_label.empty() ? point.label : point.short_label));
  const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil((widest + 12) / std::max(plane.step, 1.0))));
  for (std::size_t i = 0; i < chart.points.size(); i += every) {
    const auto& point = chart.points[i];
    line(w, "app-chart__axis", plane.x(i), bottom, plane.x(i), bottom + 6);
    words(w, plane.x(i), bottom + 24, Anchor::middle, point.short_label.empty() ? point.label : point.short_label);
  }
}

/// One path, broken at every gap.
void write_path(Writer& w, std::string_view cls, const Plane& plane, const std::vector<std::optional<double>>& values) {
  std::string path;
  bool open = false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i]) path += (open ? "L" : "M") + place_words(plane.x(i)) + " " + place_words(plane.y.place(*values[i]));
    open = values[i].has_value();
  }
  if (!path.empty()) w.open("path").cls(cls).attr("d", path).raw("/>");
}

void write_lines_across(Writer& w, const RunChart& chart, const Plane& plane) {
  const auto across = [&](std::string_view cls, double value) {
    line(w, cls, plane.left, plane.y.place(value), right, plane.y.place(value));
  };
  if (chart.limits) {
    across("app-chart__limit", chart.limits->first);
    across("app-chart__limit", chart.limits->second);
  }
  if (chart.mean) across("app-chart__mean", *chart.mean);
}

void write_series(Writer& w, const RunChart& chart, const Plane& plane) {
  const auto values_of = [](const auto& items, const auto& reading_of) {
    std::vector<std::optional<double>> out;
    for (const auto& item : items) out.push_back(drawn(reading_of(item)));
    return out;
  };
  if (chart.other) {
    const auto values = values_of(chart.other->readings, [](const Reading& reading) { return reading; });
    write_path(w, "app-chart__line app-chart__line--other", plane, values);
    for (std::size_t i = 0; i < values.size() && i < chart.points.size(); ++i)
      if (values[i])
        circle(w, "app-chart__point--other", plane.x(i), plane.y.place(*values[i]), 4,
               chart.other->name + ", " + chart.points[i].label + ": " + reading_words(chart.other->readings[i], chart.about));
  }
  const auto values = values_of(chart.points, [](const RunPoint& point) { return point.reading; });
  write_path(w, "app-chart__line", plane, values);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i])
      circle(w, "app-chart__point", plane.x(i), plane.y.place(*values[i]), 5,
             chart.points[i].label + ": " + reading_words(chart.points[i].reading, chart.about));
}

std::vector<KeyEntry> key_of(const RunChart& chart) {
  std::vector<KeyEntry> key;
  if (!chart.other && !chart.mean && !chart.limits) return key;
  key.push_back({chart.series_name, "app-chart__line", KeyEntry::Shape::line});
  if (chart.other) key.push_back({chart.other->name, "app-chart__line app-chart__line--other", KeyEntry::Shape::line});
  if (chart.mean)
    key.push_back({chart.mean_name + ": " + figure_words(*chart.mean, chart.about.unit, chart.about.decimals), "app-chart__mean",
                   KeyEntry::Shape::line});
  if (chart.limits)
    key.push_back({"Limits: " + figure_words(chart.limits->first, chart.about.unit, chart.about.decimals) + " to " +
                       figure_words(chart.limits->second, chart.about.unit, chart.about.decimals),
                   "app-chart__limit", KeyEntry::Shape::line});
  return key;
}

std::string description_of(const RunChart& chart) {
  const RunPoint *low = nullptr, *high = nullptr;
  std::size_t gaps = 0;
  for (const auto& point : chart.points) {
    const auto value = drawn(point.reading);
    if (!value) {
      ++gaps;
      continue;
    }
    if (low == nullptr || *value < *drawn(low->reading)) low = &point;
    if (high == nullptr || *value > *drawn(high->reading)) high = &point;
  }
  if (low == nullptr) return "Line chart with no figures to draw.";
  std::string out = "Line chart of " + std::to_string(chart.points.size() - gaps) + " figures. Lowest " +
                    reading_words(low->reading, chart.about) + " in " + low->label + ", highest " +
                    reading_words(high->reading, chart.about) + " in " + high->label + ".";
  if (gaps > 0) out += " " + std::to_string(gaps) + " without a figure to show.";
  return out;
}

Figures figures_of(const RunChart& chart) {
  Figures figures{.heads = {chart.about.category_name, chart.series_name}, .rows = {}};
  if (chart.other) figures.heads.push_back(chart.other->name);
  figures.heads.insert(figures.heads.end(), chart.extra_heads.begin(), chart.extra_heads.end());
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    const auto& point = chart.points[i];
    govuk::Row row{point.label, govuk::number(reading_words(point.reading, chart.about))};
    if (chart.other)
      row.push_back(govuk::number(i < chart.other->readings.size() ? reading_words(chart.other->readings[i], chart.about) : "No figure"));
    for (const auto& cell : point.extra) row.push_back(govuk::number(cell));
    figures.rows.push_back(std::move(row));
  }
  return figures;
}

}  // namespace

Html run_chart(const RunChart& chart) {
  const Plane plane = plane_of(chart);
  Writer w{2048 + 256 * chart.points.size()};
  write_axes(w, chart, plane);
  write_lines_across(w, chart, plane);
  write_series(w, chart, plane);
  if (all_values(chart).empty()) words(w, (plane.left + right) / 2, (top + bottom) / 2, Anchor::middle, "No figures to show yet");
  return figure(chart.about, description_of(chart), {.svg = std::move(w).done(), .height = height}, key_of(chart), figures_of(chart));
}

}  // namespace stepwise::charts
