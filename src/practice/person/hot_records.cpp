// SPDX-License-Identifier: Apache-2.0
#include "practice/person/hot_records.hpp"

namespace stepwise::person {

void HotRecords::Shard::drop(std::list<Kept>::iterator at) {
  bytes -= at->record->bytes();
  by_key.erase(Key{at->reference, at->words});
  order.erase(at);
}

std::shared_ptr<const HotRecord> HotRecords::find(std::string_view reference, std::uint64_t words, Date today) {
  Shard& shard = shard_of(reference);
  const std::lock_guard lock{shard.mutex};
  const auto found = shard.by_key.find(Key{reference, words});
  if (found != shard.by_key.end()) {
    const auto at = found->second;
    if (at->record->day == today && last_touch(at->record->id).load() <= at->touches) {
      shard.order.splice(shard.order.begin(), shard.order, at);
      hits_.fetch_add(1, std::memory_order_relaxed);
      return at->record;
    }
    shard.drop(at);
  }
  misses_.fetch_add(1, std::memory_order_relaxed);
  return nullptr;
}

void HotRecords::put(std::string_view reference, std::uint64_t words, std::shared_ptr<const HotRecord> record, std::uint64_t touches) {
  Shard& shard = shard_of(reference);
  const std::size_t room = most_bytes_ / shard_count;
  if (record->bytes() > room) return;
  const std::lock_guard lock{shard.mutex};
  if (const auto old = shard.by_key.find(Key{reference, words}); old != shard.by_key.end()) {
    if (old->second->touches > touches) return;
    shard.drop(old->second);
  }
  shard.bytes += record->bytes();
  shard.order.push_front({std::string{reference}, words, std::move(record), touches});
  shard.by_key.emplace(Key{shard.order.front().reference, words}, shard.order.begin());
  while (shard.bytes > room) shard.drop(std::prev(shard.order.end()));
}

void HotRecords::touched(const std::vector<PersonId>& people) {
  const std::uint64_t now = touches_.fetch_add(1) + 1;
  for (const PersonId id : people) last_touch(id).store(now);
}

HotRecords::Counts HotRecords::counts() const {
  Counts counts{hits_.load(), misses_.load(), 0, 0};
  for (const Shard& shard : shards_) {
    const std::lock_guard lock{shard.mutex};
    counts.records += shard.order.size();
    counts.bytes += shard.bytes;
  }
  return counts;
}

}  // namespace stepwise::person
