// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "performance/statistics/statistics.hpp"

namespace stepwise::fairness {

/// A quantile of sorted values, between two of them where it falls between; 0 for none.
double quantile(std::span<const double> sorted, double share);

/// The middle of some sorted values, its quartiles, and how sure the middle is.
struct Spread {
  std::int64_t count = 0;
  double middle = 0, lower = 0, upper = 0;
  double variance = 0;   ///< of the middle, from the values near it, whatever their distribution (Price and Bonett 2002)
};
Spread spread_of(std::span<const double> sorted);

/// How much higher the middle of one group is than that of everybody else, in percent of the latter, with its 95% interval.
struct Apart {
  double percent = 0;
  statistics::Interval interval{0, 0};
  bool excludes_none() const { return interval.lower > 0 || interval.upper < 0; }
};
/// Nothing when either has nobody in it or the others' middle is not above nought.
std::optional<Apart> apart(const Spread& group, const Spread& others);

}  // namespace stepwise::fairness
