// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/groups.hpp"

#include <algorithm>

namespace stepwise::cld {

std::uint16_t Groups::number(const GroupKey& key) {
  const std::lock_guard lock{mutex_};
  if (const auto at = numbers_.find(key); at != numbers_.end()) return at->second;
  if (keys_.size() >= most) {
    too_many_ = true;
    return static_cast<std::uint16_t>(most - 1);
  }
  const auto number = static_cast<std::uint16_t>(keys_.size());
  keys_.push_back(key);
  numbers_.emplace(key, number);
  return number;
}

void GroupCounts::add(const GroupCounts& other) {
  ends.add(other.ends);
  rows += other.rows;
  first_start = std::min(first_start, other.first_start);
  last_start = std::max(last_start, other.last_start);
  last_end = std::max(last_end, other.last_end);
}

}  // namespace stepwise::cld
