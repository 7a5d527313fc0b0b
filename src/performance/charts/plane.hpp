// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <vector>

#include "performance/charts/figure.hpp"

namespace stepwise::charts {

/// Where a chart over time is drawn: figures up, months along.
struct Plane {
  std::vector<double> ticks = {};
  int decimals = 0;
  Scale y = {};
  double left = 60, right = 620, top = 16, bottom = 280, step = 0;
  double x(std::size_t i) const { return left + step * (static_cast<double>(i) + 0.5); }
};
/// A plane with room for these figures and for the words of its own axis.
Plane plane_over(std::span<const double> values, const About& about, std::size_t points, bool from_zero, Plane edges = {});

/// Lines across with their figures, and as many of the labels below as fit beside each other.
void write_plane(govuk::Writer& w, const Plane& plane, const About& about, const std::vector<std::string>& labels);
/// One path, broken at every gap.
void write_path(govuk::Writer& w, std::string_view cls, const Plane& plane, const std::vector<std::optional<double>>& values);
/// A line from side to side.
void write_across(govuk::Writer& w, std::string_view cls, const Plane& plane, double value);

/// Lowest and highest of some figures and where, for those who do not see the line: "Lowest 3 in May, highest 9 in June."
struct Named {
  std::string label;
  Reading reading;
};
std::string range_words(const std::vector<Named>& figures, const About& about);

}  // namespace stepwise::charts
