// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace stepwise::access {

/// Token buckets by key, in memory, for one server: `burst` at once, then one each `refill` microseconds.
class RateLimiter {
 public:
  RateLimiter(int burst, std::int64_t refill) : burst_{burst}, refill_{refill} {}
  /// Takes one; false when the key has none left. A clock that goes back gives nothing and takes nothing.
  bool take(std::string_view key, Instant now);
  /// Puts back what was taken for something that turned out to be right.
  void give_back(std::string_view key);
  std::size_t size() const;

 private:
  struct Bucket {
    double tokens;
    Instant at;
  };
  void forget_full(Instant now);
  int burst_;
  std::int64_t refill_;
  mutable std::mutex mutex_;
  std::map<std::string, Bucket, std::less<>> buckets_;
};

}  // namespace stepwise::access
