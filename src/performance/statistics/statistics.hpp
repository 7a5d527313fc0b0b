// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace stepwise::statistics {

struct Interval {
  double lower, upper;
};
/// 95% Wilson score interval of x in n, from 0 to 1; nothing when n is 0. Source: reference/organisation.md 9.
std::optional<Interval> wilson(std::int64_t x, std::int64_t n);
/// 95% Byar interval of a count, or of a rate when divided by its person-time; good from a count of 10. Source: as above.
Interval byar(std::int64_t count);
/// 95% Newcombe interval of p1 - p2; nothing when either n is 0. Source: as above.
struct Difference {
  double value;
  Interval interval;
};
std::optional<Difference> newcombe(std::int64_t x1, std::int64_t n1, std::int64_t x2, std::int64_t n2);

/// A figure beside a standard: clear only where the whole interval is on one side. Source: reference/organisation.md 9.
enum class Beside { clearly_met, clearly_missed, cannot_tell };
Beside beside_standard(double standard, const Interval& interval, bool higher_is_better);

/// Limits of an XmR (run) chart. Source: reference/organisation.md 6.1.
struct RunLimits {
  double mean, moving_range, lower, upper;
  bool settled;  ///< twelve points or more; fewer are trial limits
};
/// Nothing for fewer than five points. With `screened`, moving ranges beyond 3.267 times their mean are left out once.
std::optional<RunLimits> run_limits(std::span<const double> values, bool screened = true);

/// Why a point stands out; in order of precedence. Source: reference/organisation.md 6.2.
enum class Signal { none, outside, trend, two_in_three, shift };
struct PointSignal {
  Signal signal = Signal::none;
  bool high = false;  ///< above the mean, or rising
};
std::vector<PointSignal> run_signals(std::span<const double> values, const RunLimits& limits);

/// Limits of a funnel plot round a proportion for one denominator. Source: reference/organisation.md 7.
struct FunnelLimits {
  Interval two_sigma, three_sigma;  ///< 95% and 99.8%
};
FunnelLimits funnel_limits(double centre, std::int64_t n);
enum class FunnelPlace { too_few, in_line, different, very_different };
/// Below ten cases nobody is classified; beyond 95% is different, beyond 99.8% very different.
FunnelPlace funnel_place(double centre, std::int64_t x, std::int64_t n);

}  // namespace stepwise::statistics
