// SPDX-License-Identifier: Apache-2.0
#include "performance/statistics/statistics.hpp"

#include <algorithm>
#include <cmath>

namespace stepwise::statistics {
namespace {

constexpr double z_95 = 1.959964, z_998 = 3.090232;
constexpr double limit_factor = 2.66, outer_third_factor = 2.66 * 2 / 3, screen_factor = 3.267;
constexpr std::size_t shift_length = 7, trend_length = 7, fewest_points = 5, settled_points = 12;
constexpr std::int64_t fewest_cases = 10;

double mean_of(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

int side(double value, double mean) { return value > mean ? 1 : value < mean ? -1 : 0; }

using Marks = std::vector<int>;  ///< 1 high, -1 low, 0 not marked

/// Marks every run of equal non-zero steps whose points number at least `length`.
void mark_runs(const std::vector<int>& steps, std::size_t length, std::size_t extra_point, Marks& marks) {
  for (std::size_t start = 0; start < steps.size();) {
    std::size_t end = start + 1;
    while (end < steps.size() && steps[end] == steps[start]) ++end;
    if (steps[start] != 0 && end - start + extra_point >= length)
      for (std::size_t i = start; i < end + extra_point; ++i) marks[i] = steps[start];
    start = end;
  }
}

Marks shifts(std::span<const double> values, double mean) {
  std::vector<int> sides;
  for (const double value : values) sides.push_back(side(value, mean));
  Marks marks(values.size());
  mark_runs(sides, shift_length, 0, marks);
  return marks;
}

Marks trends(std::span<const double> values) {
  std::vector<int> steps;
  for (std::size_t i = 1; i < values.size(); ++i) steps.push_back(side(values[i], values[i - 1]));
  Marks marks(values.size());
  mark_runs(steps, trend_length, 1, marks);
  return marks;
}

Marks twos_in_three(std::span<const double> values, const RunLimits& limits) {
  const double band = outer_third_factor * limits.moving_range;
  const auto in_outer_third = [&](double value) {
    return std::abs(value - limits.mean) > band && value <= limits.upper && value >= limits.lower;
  };
  Marks marks(values.size());
  for (std::size_t i = 0; i + 2 < values.size(); ++i) {
    const int where = side(values[i], limits.mean);
    int outer = 0;
    bool together = where != 0;
    for (std::size_t j = i; j < i + 3; ++j) {
      together = together && side(values[j], limits.mean) == where;
      outer += in_outer_third(values[j]) ? 1 : 0;
    }
    if (!together || outer < 2) continue;
    for (std::size_t j = i; j < i + 3; ++j)
      if (in_outer_third(values[j])) marks[j] = where;
  }
  return marks;
}

}  // namespace

std::optional<Interval> wilson(std::int64_t x, std::int64_t n) {
  if (n <= 0) return std::nullopt;
  const double hits = static_cast<double>(x), all = static_cast<double>(n), z2 = z_95 * z_95;
  const double spread = z_95 * std::sqrt(z2 + 4 * hits * (1 - hits / all));
  const double twice = 2 * (all + z2);
  return Interval{std::max(0.0, (2 * hits + z2 - spread) / twice), std::min(1.0, (2 * hits + z2 + spread) / twice)};
}

Interval byar(std::int64_t count) {
  const double x = static_cast<double>(count), y = x + 1;
  const double lower = count == 0 ? 0 : x * std::pow(1 - 1 / (9 * x) - z_95 / (3 * std::sqrt(x)), 3);
  return {lower, y * std::pow(1 - 1 / (9 * y) + z_95 / (3 * std::sqrt(y)), 3)};
}

std::optional<Difference> newcombe(std::int64_t x1, std::int64_t n1, std::int64_t x2, std::int64_t n2) {
  const auto first = wilson(x1, n1), second = wilson(x2, n2);
  if (!first || !second) return std::nullopt;
  const double p1 = static_cast<double>(x1) / static_cast<double>(n1), p2 = static_cast<double>(x2) / static_cast<double>(n2);
  const double below = std::hypot(p1 - first->lower, second->upper - p2), above = std::hypot(first->upper - p1, p2 - second->lower);
  return Difference{p1 - p2, {p1 - p2 - below, p1 - p2 + above}};
}

Beside beside_standard(double standard, const Interval& interval, bool higher_is_better) {
  if (higher_is_better ? interval.lower >= standard : interval.upper <= standard) return Beside::clearly_met;
  if (higher_is_better ? interval.upper < standard : interval.lower > standard) return Beside::clearly_missed;
  return Beside::cannot_tell;
}

std::optional<RunLimits> run_limits(std::span<const double> values, bool screened) {
  if (values.size() < fewest_points) return std::nullopt;
  std::vector<double> ranges;
  for (std::size_t i = 1; i < values.size(); ++i) ranges.push_back(std::abs(values[i] - values[i - 1]));
  double range = mean_of(ranges);
  if (screened) {
    std::erase_if(ranges, [limit = screen_factor * range](double one) { return !(one < limit); });
    if (!ranges.empty()) range = mean_of(ranges);
  }
  const double mean = mean_of(values);
  return RunLimits{mean, range, mean - limit_factor * range, mean + limit_factor * range, values.size() >= settled_points};
}

std::vector<PointSignal> run_signals(std::span<const double> values, const RunLimits& limits) {
  const Marks shift = shifts(values, limits.mean), trend = trends(values), two = twos_in_three(values, limits);
  std::vector<PointSignal> signals(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] > limits.upper || values[i] < limits.lower) signals[i] = {Signal::outside, values[i] > limits.mean};
    else if (trend[i] != 0) signals[i] = {Signal::trend, trend[i] > 0};
    else if (two[i] != 0) signals[i] = {Signal::two_in_three, two[i] > 0};
    else if (shift[i] != 0) signals[i] = {Signal::shift, shift[i] > 0};
  }
  return signals;
}

FunnelLimits funnel_limits(double centre, std::int64_t n) {
  const double error = std::sqrt(centre * (1 - centre) / static_cast<double>(n));
  const auto limits = [&](double z) { return Interval{std::max(0.0, centre - z * error), std::min(1.0, centre + z * error)}; };
  return {limits(z_95), limits(z_998)};
}

FunnelPlace funnel_place(double centre, std::int64_t x, std::int64_t n) {
  if (n < fewest_cases) return FunnelPlace::too_few;
  const double value = static_cast<double>(x) / static_cast<double>(n);
  const auto limits = funnel_limits(centre, n);
  if (value < limits.three_sigma.lower || value > limits.three_sigma.upper) return FunnelPlace::very_different;
  if (value < limits.two_sigma.lower || value > limits.two_sigma.upper) return FunnelPlace::different;
  return FunnelPlace::in_line;
}

}  // namespace stepwise::statistics
