// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <tuple>
#include <vector>

#include "performance/cld/periods.hpp"

namespace stepwise::cld {

/// One council's part of one submission: rows that state one period and were imported on one day. What is not stated is
/// `no_day`.
struct GroupKey {
  std::uint32_t submission = 0, council = 0;
  Day stated_start = story::no_day, stated_end = story::no_day, imported = story::no_day;
  friend auto operator<=>(const GroupKey&, const GroupKey&) = default;
};

/// Numbers for parts of submissions, shared by all threads.
class Groups {
 public:
  static constexpr std::size_t most = 65'000;
  /// The last number when there are far too many; `too_many` then says so.
  std::uint16_t number(const GroupKey& key);
  std::size_t size() const { return keys_.size(); }
  const GroupKey& key(std::size_t number) const { return keys_[number]; }
  bool too_many() const { return too_many_; }

 private:
  std::mutex mutex_;
  std::map<GroupKey, std::uint16_t> numbers_;
  std::deque<GroupKey> keys_;
  bool too_many_ = false;
};

/// What one thread counted in one part.
struct GroupCounts {
  EndCounts ends;
  std::int64_t rows = 0;
  Day first_start = story::no_day, last_start = 0, last_end = 0;
  void add(const GroupCounts& other);
};

/// Remembers the numbers of parts met lately, so that the shared ones are asked rarely.
class GroupCache {
 public:
  explicit GroupCache(Groups& groups) : groups_{groups}, slots_(slot_count) {}
  std::uint16_t number(const GroupKey& key) {
    Slot& slot = slots_[(std::uint64_t{key.council} * 0x9E3779B97F4A7C15ULL + key.stated_end * 31U + key.imported + key.submission * 7U) % slot_count];
    if (!slot.used || slot.key != key) slot = {key, groups_.number(key), true};
    return slot.number;
  }

 private:
  static constexpr std::size_t slot_count = 4096;
  struct Slot {
    GroupKey key;
    std::uint16_t number = 0;
    bool used = false;
  };
  Groups& groups_;
  std::vector<Slot> slots_;
};

}  // namespace stepwise::cld
