// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>

#include "store/dialect.hpp"

namespace stepwise::store {

/// Whether the disk has room for saves. When it is nearly full they are refused, and what is left is kept for the lines
/// that say who looked: without those nobody could read the record either.
class DiskRoom {
 public:
  using Steady = std::chrono::steady_clock;
  using Available = std::function<std::uintmax_t()>;  ///< bytes that may still be written
  static constexpr std::uintmax_t kept_for_looks = 32 << 20;

  /// Of the disk that an embedded record is on; never short for PostgreSQL, which tells of its own disk.
  explicit DiskRoom(const Target& target);
  explicit DiskRoom(Available available) : available_{std::move(available)} {}
  /// Asks the disk ten times a second at most; says in the log when the answer changes.
  bool is_short(Steady::time_point now = Steady::now());

 private:
  Available available_;
  Steady::time_point ask_at_{};
  bool short_ = false;
};

}  // namespace stepwise::store
