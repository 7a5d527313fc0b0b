// SPDX-License-Identifier: Apache-2.0
#include "access/session_rules.hpp"

#include <algorithm>

namespace stepwise::access {
namespace {
constexpr std::int64_t clock_step = seconds(5 * 60);  ///< by which clocks are put right, or servers differ
}

int session_seconds_left(const SessionLimits& limits, Instant made, Instant seen, bool fully, Instant now) {
  if (std::max(made, seen).microseconds > now.microseconds + clock_step) return 0;
  const Instant by_age = made + (fully ? limits.absolute : limits.half_signed_in);
  const Instant by_idleness = seen + limits.idle;
  const std::int64_t left = std::min(by_age, by_idleness).microseconds - now.microseconds;
  return static_cast<int>(std::max<std::int64_t>(0, left / seconds(1)));
}

}  // namespace stepwise::access
