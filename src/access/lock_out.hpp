// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"

namespace stepwise::access {

/// What is kept about wrong answers at sign-in for one member of staff.
struct LockState {
  std::int64_t failures = 0;     ///< since first_failure
  Instant first_failure;
  std::int64_t lock_outs = 0;    ///< in a row, without a right answer between
  Instant locked_until;          ///< in the past: not locked
  friend bool operator==(const LockState&, const LockState&) = default;
};

constexpr std::int64_t failures_before_lock = 5;
constexpr std::int64_t failure_window = seconds(15 * 60);
constexpr std::int64_t first_lock = seconds(15 * 60);
constexpr std::int64_t longest_lock = seconds(24 * 60 * 60);

bool is_locked(const LockState& state, Instant now);
/// Five wrong answers within 15 minutes lock for 15 minutes; each lock in a row is twice as long, up to a day.
LockState after_wrong_answer(LockState state, Instant now);
/// A right answer while not locked forgets everything.
LockState after_right_answer();

}  // namespace stepwise::access
