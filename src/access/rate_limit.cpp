// SPDX-License-Identifier: Apache-2.0
#include "access/rate_limit.hpp"

#include <algorithm>

namespace stepwise::access {
namespace {
constexpr std::size_t most_keys = 50'000;
}

bool RateLimiter::take(std::string_view key, Instant now) {
  const std::lock_guard lock{mutex_};
  if (buckets_.size() >= most_keys) forget_full(now);
  const auto [found, is_new] = buckets_.try_emplace(std::string{key}, Bucket{static_cast<double>(burst_), now});
  Bucket& bucket = found->second;
  const std::int64_t gone = std::max<std::int64_t>(0, now.microseconds - bucket.at.microseconds);
  bucket.tokens = std::min<double>(burst_, bucket.tokens + static_cast<double>(gone) / static_cast<double>(refill_));
  bucket.at = std::max(bucket.at, now);
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}

void RateLimiter::give_back(std::string_view key) {
  const std::lock_guard lock{mutex_};
  const auto found = buckets_.find(key);
  if (found != buckets_.end()) found->second.tokens = std::min<double>(burst_, found->second.tokens + 1);
}

void RateLimiter::forget_full(Instant now) {
  std::erase_if(buckets_, [&](const auto& entry) {
    return now.microseconds - entry.second.at.microseconds >= refill_ * burst_;
  });
  if (buckets_.size() >= most_keys) buckets_.clear();
}

std::size_t RateLimiter::size() const {
  const std::lock_guard lock{mutex_};
  return buckets_.size();
}

}  // namespace stepwise::access
