// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace stepwise::charts {

enum class Unit { number, percent, days, pounds };

/// 1,234 · 56.7% · 12 days · £1,234. A percentage is given as 56.7, not 0.567.
std::string figure_words(double value, Unit unit, int decimals);
/// The same, short enough for an axis: no "days".
std::string axis_words(double value, Unit unit, int decimals);

/// Round values (1, 2, 2.5 or 5 times a power of ten) that cover low to high, about `wanted` of them, at least two. Where
/// figures are too far out or too close together for round values, low and high themselves.
std::vector<double> ticks(double low, double high, int wanted = 5);
/// Decimals that tick labels need so that no two read the same.
int tick_decimals(const std::vector<double>& ticks);

/// From figures to places along one side of the drawing.
struct Scale {
  double low = 0, high = 1, from = 0, to = 1;
  /// Never outside `from` and `to`, and never half a figure's overflow.
  double place(double value) const;
};
Scale scale_over(const std::vector<double>& ticks, double from, double to);

/// A place as SVG text: at most one decimal.
std::string place_words(double place);

}  // namespace stepwise::charts
