// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "performance/charts/series.hpp"

namespace stepwise::charts {

using govuk::Writer;

namespace {

constexpr double panel_width = 300, panel_height = 190, gap = 8, most_value_room = 90;

/// The same plane for every panel.
Plane shared_plane(const SmallMultiples& chart) {
  std::vector<double> values;
  double room = 0;
  for (const auto& panel : chart.panels)
    for (const double value : values_of(panel.series, chart.steps.size())) {
      values.push_back(value);
      room = std::max(room, text_width(value_words(value, chart.about)));
    }
  return plane_over(values, chart.about, chart.steps.size(), chart.from_zero,
                    {.right = panel_width - std::min(room, most_value_room) - gap, .top = 12, .bottom = 150});
}

void write_axes(Writer& w, const SmallMultiples& chart, const Plane& plane) {
  for (const double tick : plane.ticks) {
    const double y = plane.y.place(tick);
    const bool edge = tick == plane.ticks.front() || tick == plane.ticks.back();
    line(w, tick == plane.ticks.front() ? "app-chart__axis" : "app-chart__grid", plane.left, y, plane.right, y);
    if (edge) words(w, plane.left - 8, y + 5, Anchor::end, axis_words(tick, chart.about.unit, plane.decimals));
  }
  if (chart.steps.empty()) return;
  const auto labels = short_labels(chart.steps);
  const double half = (plane.right - plane.left) / 2;
  words(w, plane.left, plane.bottom + 24, Anchor::start, fitted(labels.front(), half));
  if (labels.size() > 1) words(w, plane.right, plane.bottom + 24, Anchor::end, fitted(labels.back(), half));
}

void write_panel_line(Writer& w, const SmallMultiples& chart, const Series& series, const Plane& plane) {
  std::vector<std::optional<double>> values;
  for (std::size_t i = 0; i < chart.steps.size(); ++i) values.push_back(drawn(at(series.readings, i)));
  write_path(w, "app-chart__line", plane, values);
  std::size_t last = values.size();
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    last = i;
    circle(w, "app-chart__point", plane.x(i), plane.y.place(*values[i]), 3, chart.steps[i].label + ": " + reading_words(series.readings[i], chart.about));
  }
  if (last == values.size()) {
    words(w, (plane.left + plane.right) / 2, (plane.top + plane.bottom) / 2, Anchor::middle, fitted(t("No figures to show yet"), panel_width - plane.left));
    return;
  }
  words(w, plane.x(last) + gap, plane.y.place(*values[last]) + 5, Anchor::start, fitted(value_words(*values[last], chart.about), most_value_room), true);
}

void write_panel(Writer& w, const SmallMultiples& chart, std::size_t i, const Plane& plane) {
  const auto& panel = chart.panels[i];
  w.start("li", "app-chart__panel");
  w.start("p", "app-chart__panel-name");
  if (panel.href.empty()) w.text(panel.series.name);
  else w.open("a").cls("govuk-link").attr("href", panel.href).end().text(panel.series.name).close("a");
  w.close("p");
  Writer inner{1024 + 160 * chart.steps.size()};
  write_axes(inner, chart, plane);
  write_panel_line(inner, chart, panel.series, plane);
  write_svg(w, chart.about.id + "-" + std::to_string(i + 1), panel.series.name, range_words(named(chart.steps, panel.series), chart.about), panel_width,
            {.svg = std::move(inner).done(), .height = panel_height, .narrow = true});
  w.close("li");
}

}  // namespace

Html small_multiples(const SmallMultiples& chart) {
  const Plane plane = shared_plane(chart);
  Writer w{1024 + chart.panels.size() * (1024 + 160 * chart.steps.size())};
  w.start("ul", "app-chart__multiples");
  std::vector<const Series*> series;
  for (std::size_t i = 0; i < chart.panels.size(); ++i) {
    write_panel(w, chart, i, plane);
    series.push_back(&chart.panels[i].series);
  }
  w.close("ul");
  return figure_round(chart.about, std::move(w).done(), {}, table_of(chart.about, chart.steps, series));
}

}  // namespace stepwise::charts
