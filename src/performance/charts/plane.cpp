// SPDX-License-Identifier: Apache-2.0
#include "performance/charts/plane.hpp"

#include <algorithm>
#include <cmath>

namespace stepwise::charts {

using govuk::Writer;

Plane plane_over(std::span<const double> values, const About& about, std::size_t points, bool from_zero, Plane edges) {
  Plane plane = std::move(edges);
  double low = values.empty() ? 0 : std::ranges::min(values), high = values.empty() ? 1 : std::ranges::max(values);
  if (from_zero) {
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
  }
  plane.ticks = ticks(low, high);
  plane.decimals = tick_decimals(plane.ticks);
  plane.y = scale_over(plane.ticks, plane.bottom, plane.top);
  double widest = 0;
  for (const double tick : plane.ticks) widest = std::max(widest, text_width(axis_words(tick, about.unit, plane.decimals)));
  plane.left = widest + 16;
  plane.step = (plane.right - plane.left) / static_cast<double>(std::max<std::size_t>(1, points));
  return plane;
}

void write_plane(Writer& w, const Plane& plane, const About& about, const std::vector<std::string>& labels) {
  for (const double tick : plane.ticks) {
    const double y = plane.y.place(tick);
    line(w, tick == plane.ticks.front() ? "app-chart__axis" : "app-chart__grid", plane.left, y, plane.right, y);
    words(w, plane.left - 8, y + 5, Anchor::end, axis_words(tick, about.unit, plane.decimals));
  }
  double widest = 1;
  for (const auto& label : labels) widest = std::max(widest, text_width(label));
  const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil((widest + 12) / std::max(plane.step, 1.0))));
  for (std::size_t i = 0; i < labels.size(); i += every) {
    line(w, "app-chart__axis", plane.x(i), plane.bottom, plane.x(i), plane.bottom + 6);
    words(w, plane.x(i), plane.bottom + 24, Anchor::middle, labels[i]);
  }
}

void write_path(Writer& w, std::string_view cls, const Plane& plane, const std::vector<std::optional<double>>& values) {
  std::string path;
  bool open = false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i]) path += (open ? "L" : "M") + place_words(plane.x(i)) + " " + place_words(plane.y.place(*values[i]));
    open = values[i].has_value();
  }
  if (!path.empty()) w.open("path").cls(cls).attr("d", path).raw("/>");
}

void write_across(Writer& w, std::string_view cls, const Plane& plane, double value) {
  line(w, cls, plane.left, plane.y.place(value), plane.right, plane.y.place(value));
}

std::string range_words(const std::vector<Named>& figures, const About& about) {
  const Named *low = nullptr, *high = nullptr;
  for (const auto& figure : figures) {
    const auto value = drawn(figure.reading);
    if (!value) continue;
    if (low == nullptr || *value < *drawn(low->reading)) low = &figure;
    if (high == nullptr || *value > *drawn(high->reading)) high = &figure;
  }
  if (low == nullptr) return t("No figures to draw.");
  return t("Lowest {0} in {1}, highest {2} in {3}.", reading_words(low->reading, about), low->label, reading_words(high->reading, about), high->label);
}

}  // namespace stepwise::charts
