// SPDX-License-Identifier: Apache-2.0
#include "performance/statistics/rates.hpp"

#include <cmath>

namespace stepwise::statistics {
namespace {

constexpr double hundred_thousand = 100'000, tail_95 = 0.025, tail_998 = 0.001;
constexpr std::int64_t byar_from = 10;
constexpr double fewest_expected = 10;
constexpr int most_steps = 500;

/// The share of a gamma distribution of shape `a` that lies below `x`, by its series.
double gamma_below_by_series(double a, double x) {
  double term = 1 / a, sum = term;
  for (int n = 1; n < most_steps && term > sum * 1e-15; ++n) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * std::exp(a * std::log(x) - x - std::lgamma(a));
}

/// The share above `x`, by its continued fraction (Lentz).
double gamma_above_by_fraction(double a, double x) {
  constexpr double tiny = 1e-300;
  double b = x + 1 - a, c = 1 / tiny, d = 1 / b, h = d;
  for (int n = 1; n < most_steps; ++n) {
    const double step = -n * (n - a);
    b += 2;
    d = step * d + b;
    d = 1 / (std::abs(d) < tiny ? tiny : d);
    c = b + step / c;
    if (std::abs(c) < tiny) c = tiny;
    h *= d * c;
    if (std::abs(d * c - 1) < 1e-15) break;
  }
  return h * std::exp(a * std::log(x) - x - std::lgamma(a));
}

double gamma_below(double a, double x) {
  if (x <= 0) return 0;
  return x < a + 1 ? gamma_below_by_series(a, x) : 1 - gamma_above_by_fraction(a, x);
}

/// The x below which the share `p` of a gamma distribution of shape `a` lies: half a chi-squared quantile of 2a degrees.
double gamma_quantile(double a, double p) {
  double low = 0, high = a + 20 * std::sqrt(a + 1) + 20;
  for (int i = 0; i < 200 && high - low > 1e-10 * (1 + high); ++i) {
    const double middle = (low + high) / 2;
    (gamma_below(a, middle) < p ? low : high) = middle;
  }
  return (low + high) / 2;
}

Interval exact(double count, double tail) { return {count <= 0 ? 0 : gamma_quantile(count, tail), gamma_quantile(count + 1, 1 - tail)}; }

Interval scaled(const Interval& counts, std::int64_t people) {
  const double factor = hundred_thousand / static_cast<double>(people);
  return {counts.lower * factor, counts.upper * factor};
}

}  // namespace

Interval poisson_interval(std::int64_t count) { return count < byar_from ? exact(static_cast<double>(count), tail_95) : byar(count); }

double per_100_000(std::int64_t count, std::int64_t people) {
  return std::round(10 * hundred_thousand * static_cast<double>(count) / static_cast<double>(people)) / 10;
}

Interval per_100_000_interval(std::int64_t count, std::int64_t people) { return scaled(poisson_interval(count), people); }

FunnelLimits rate_limits(double centre, std::int64_t people) {
  const double expected = centre * static_cast<double>(people) / hundred_thousand;
  return {scaled(exact(expected, tail_95), people), scaled(exact(expected, tail_998), people)};
}

FunnelPlace rate_place(double centre, std::int64_t count, std::int64_t people) {
  if (centre * static_cast<double>(people) / hundred_thousand < fewest_expected) return FunnelPlace::too_few;
  const double rate = hundred_thousand * static_cast<double>(count) / static_cast<double>(people);
  const auto limits = rate_limits(centre, people);
  if (rate < limits.three_sigma.lower || rate > limits.three_sigma.upper) return FunnelPlace::very_different;
  if (rate < limits.two_sigma.lower || rate > limits.two_sigma.upper) return FunnelPlace::different;
  return FunnelPlace::in_line;
}

}  // namespace stepwise::statistics
