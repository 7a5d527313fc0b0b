// SPDX-License-Identifier: Apache-2.0
#include "access/lock_out.hpp"

#include <algorithm>

namespace stepwise::access {

bool is_locked(const LockState& state, Instant now) { return now < state.locked_until; }

LockState after_wrong_answer(LockState state, Instant now) {
  if (is_locked(state, now)) return state;
  const bool within_window = state.failures > 0 && now.microseconds - state.first_failure.microseconds < failure_window;
  if (!within_window) {
    state.failures = 0;
    state.first_failure = now;
  }
  if (++state.failures < failures_before_lock) return state;
  const std::int64_t doublings = std::min<std::int64_t>(state.lock_outs, 16);
  state.locked_until = now + std::min(longest_lock, first_lock << doublings);
  state.lock_outs += 1;
  state.failures = 0;
  return state;
}

LockState after_right_answer() { return {}; }

}  // namespace stepwise::access
