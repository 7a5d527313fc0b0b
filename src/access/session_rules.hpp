// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"

namespace stepwise::access {

/// How long a session lasts; both are council settings.
struct SessionLimits {
  std::int64_t idle = seconds(30 * 60);
  std::int64_t absolute = seconds(12 * 60 * 60);
  std::int64_t half_signed_in = seconds(10 * 60);  ///< between the password and the code
};

/// Whole seconds until the session ends if nothing more is done; 0 when it has ended.
int session_seconds_left(const SessionLimits& limits, Instant made, Instant seen, bool fully, Instant now);

}  // namespace stepwise::access
