// SPDX-License-Identifier: Apache-2.0
#include "practice/fairness/median.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace stepwise::fairness {
namespace {

constexpr double z95 = 1.959963984540054;

/// The chance of fewer than `below` heads in `n` throws.
double fewer_heads(std::int64_t below, std::int64_t n) {
  double sum = 0;
  constexpr double too_small = 1e-18;
  for (std::int64_t i = below - 1; i >= 0; --i) {
    const auto count = static_cast<double>(n), at = static_cast<double>(i);
    const double chance = std::exp(std::lgamma(count + 1) - std::lgamma(at + 1) - std::lgamma(count - at + 1) - count * std::numbers::ln2);
    sum += chance;
    if (chance < too_small) break;
  }
  return sum;
}

/// How many standard deviations leave this chance on one side.
double deviations(double chance) {
  double low = 0, high = 40;
  for (int i = 0; i < 80; ++i) {
    const double middle = (low + high) / 2;
    (std::erfc(middle / std::numbers::sqrt2) / 2 > chance ? low : high) = middle;
  }
  return (low + high) / 2;
}

double variance_of_middle(std::span<const double> sorted) {
  const auto n = static_cast<std::int64_t>(sorted.size());
  if (n < 2) return 0;
  const auto rank = std::max<std::int64_t>(1, std::llround((static_cast<double>(n) + 1) / 2 - std::sqrt(static_cast<double>(n))));
  const double z = deviations(fewer_heads(rank, n));
  const double width = sorted[static_cast<std::size_t>(n - rank)] - sorted[static_cast<std::size_t>(rank - 1)];
  return z > 0 ? std::pow(width / (2 * z), 2) : 0;
}

}  // namespace

double quantile(std::span<const double> sorted, double share) {
  if (sorted.empty()) return 0;
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

Spread spread_of(std::span<const double> sorted) {
  return {static_cast<std::int64_t>(sorted.size()), quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75), variance_of_middle(sorted)};
}

std::optional<Apart> apart(const Spread& group, const Spread& others) {
  if (group.count == 0 || others.count == 0 || others.middle <= 0) return std::nullopt;
  const double scale = 100 / others.middle, difference = (group.middle - others.middle) * scale;
  const double reach = z95 * std::sqrt(group.variance + others.variance) * scale;
  return Apart{difference, {difference - reach, difference + reach}};
}

}  // namespace stepwise::fairness
