// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

#include "performance/statistics/statistics.hpp"

namespace stepwise::statistics {

/// 95% interval of a count: exact Poisson below 10, Byar from 10. Source: reference/organisation.md 9.
Interval poisson_interval(std::int64_t count);
/// A count for each 100,000 people, one decimal as published. `people` is above 0. Source: reference/ascof.md 0.
double per_100_000(std::int64_t count, std::int64_t people);
/// The interval of that rate.
Interval per_100_000_interval(std::int64_t count, std::int64_t people);

/// Exact Poisson limits of a funnel round a rate, for so many people; centre and limits are for each 100,000.
/// Source: reference/organisation.md 7.
FunnelLimits rate_limits(double centre, std::int64_t people);
/// Where a rate stands; too few when fewer than ten are expected.
FunnelPlace rate_place(double centre, std::int64_t count, std::int64_t people);

}  // namespace stepwise::statistics
