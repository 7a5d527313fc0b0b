// SPDX-License-Identifier: Apache-2.0
#include "performance/charts/lines.hpp"

#include <algorithm>

#include "performance/charts/plane.hpp"
#include "performance/charts/series.hpp"

namespace stepwise::charts {

using govuk::Writer;

namespace {

constexpr double height = 320, least_label_room = 40, most_label_room = 170, label_step = 19;

/// The name of a line and where its end is.
struct EndLabel {
  std::size_t series;
  double x, y;
};

std::vector<EndLabel> end_labels(const LineChart& chart, const Plane& plane) {
  std::vector<EndLabel> out;
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    for (std::size_t step = chart.steps.size(); step-- > 0;)
      if (const auto value = drawn(at(chart.series[i].readings, step))) {
        out.push_back({i, plane.x(step), plane.y.place(*value)});
        break;
      }
  return out;
}

/// Moves labels apart so that none covers another, within top and bottom.
void spread(std::vector<EndLabel>& labels, double top, double bottom) {
  std::ranges::stable_sort(labels, {}, &EndLabel::y);
  for (std::size_t i = 1; i < labels.size(); ++i) labels[i].y = std::max(labels[i].y, labels[i - 1].y + label_step);
  double lowest = bottom;
  for (std::size_t i = labels.size(); i-- > 0; lowest -= label_step) labels[i].y = std::min(labels[i].y, lowest);
  if (!labels.empty()) labels.front().y = std::max(labels.front().y, top);
}

double label_room(const LineChart& chart) {
  double widest = least_label_room;
  for (const auto& series : chart.series) widest = std::max(widest, text_width(series.name));
  return std::min(widest + 14, most_label_room);
}

void write_series(Writer& w, const LineChart& chart, const Plane& plane, std::size_t i) {
  std::vector<std::optional<double>> values;
  for (std::size_t step = 0; step < chart.steps.size(); ++step) values.push_back(drawn(at(chart.series[i].readings, step)));
  write_path(w, line_class(i), plane, values);
  for (std::size_t step = 0; step < values.size(); ++step)
    if (values[step])
      marker(w, i, plane.x(step), plane.y.place(*values[step]),
             chart.series[i].name + ", " + chart.steps[step].label + ": " + reading_words(chart.series[i].readings[step], chart.about));
}

std::string description_of(const LineChart& chart) {
  std::string out = tn("Line chart of {0} line.", "Line chart of {0} lines.", static_cast<std::int64_t>(chart.series.size()));
  for (const auto& series : chart.series) out += " " + series.name + ": " + range_words(named(chart.steps, series), chart.about);
  return out;
}

std::vector<KeyEntry> key_of(const LineChart& chart, double room) {
  std::vector<KeyEntry> key;
  if (std::ranges::none_of(chart.series, [&](const Series& series) { return text_width(series.name) > room; })) return key;
  for (std::size_t i = 0; i < chart.series.size(); ++i) key.push_back({chart.series[i].name, {}, KeyEntry::Shape::marker, static_cast<int>(i)});
  return key;
}

}  // namespace

std::vector<std::string> short_labels(const std::vector<Step>& steps) {
  std::vector<std::string> out;
  for (const auto& step : steps) out.push_back(step.short_label.empty() ? step.label : step.short_label);
  return out;
}

std::vector<double> values_of(const Series& series, std::size_t steps) {
  std::vector<double> out;
  for (std::size_t i = 0; i < steps; ++i)
    if (const auto value = drawn(at(series.readings, i))) out.push_back(*value);
  return out;
}

std::vector<Named> named(const std::vector<Step>& steps, const Series& series) {
  std::vector<Named> out;
  for (std::size_t i = 0; i < steps.size(); ++i) out.push_back({steps[i].label, at(series.readings, i)});
  return out;
}

Figures table_of(const About& about, const std::vector<Step>& steps, const std::vector<const Series*>& series) {
  constexpr std::size_t most_columns = 5;
  Figures figures{.heads = {about.category_name}, .rows = {}};
  if (series.size() <= most_columns) {
    for (const auto* one : series) figures.heads.push_back(one->name);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      govuk::Row row{steps[i].label};
      for (const auto* one : series) row.push_back(govuk::number(reading_words(at(one->readings, i), about)));
      figures.rows.push_back(std::move(row));
    }
    return figures;
  }
  figures.heads = {t("Line"), about.category_name, t("Figure")};
  for (const auto* one : series)
    for (std::size_t i = 0; i < steps.size(); ++i)
      figures.rows.push_back({one->name, govuk::number(steps[i].label), govuk::number(reading_words(at(one->readings, i), about))});
  return figures;
}

Html line_chart(const LineChart& chart) {
  std::vector<double> values;
  std::vector<const Series*> series;
  for (const auto& one : chart.series) {
    series.push_back(&one);
    std::ranges::copy(values_of(one, chart.steps.size()), std::back_inserter(values));
  }
  const double room = label_room(chart);
  const Plane plane = plane_over(values, chart.about, chart.steps.size(), chart.from_zero, {.right = width - room});
  Writer w{2048 + 256 * chart.steps.size() * chart.series.size()};
  write_plane(w, plane, chart.about, short_labels(chart.steps));
  for (std::size_t i = 0; i < chart.series.size(); ++i) write_series(w, chart, plane, i);
  auto labels = end_labels(chart, plane);
  spread(labels, plane.top, plane.bottom);
  for (const auto& label : labels) {
    if (label.x + plane.step < plane.right) line(w, "app-chart__leader", label.x + 8, label.y, plane.right, label.y);
    words(w, plane.right + 6, label.y + 5, Anchor::start, fitted(chart.series[label.series].name, room - 8));
  }
  if (values.empty()) words(w, (plane.left + plane.right) / 2, (plane.top + plane.bottom) / 2, Anchor::middle, t("No figures to show yet"));
  return figure(chart.about, description_of(chart), {.svg = std::move(w).done(), .height = height}, key_of(chart, room - 8),
                table_of(chart.about, chart.steps, series));
}

}  // namespace stepwise::charts
