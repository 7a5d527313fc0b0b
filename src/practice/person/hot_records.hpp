// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <atomic>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"

namespace stepwise::person {

/// A record page made ready: everything but the frame of whoever looks.
struct HotRecord {
  PersonId id{0};
  bool restricted = false;
  Date day;  ///< ages and "today" are of this day
  std::string title;
  std::shared_ptr<const std::string> before_main, main;
  std::size_t bytes() const { return 512 + title.size() + before_main->size() + main->size(); }
};

/// Record pages kept in memory by reference and by what their words were (language::stamp_now), the least lately used let
/// go first. A page is given out only while its
/// person has not been touched since the reading of it began.
class HotRecords {
 public:
  explicit HotRecords(std::size_t most_bytes) : most_bytes_{most_bytes}, last_touch_(touch_slots) {}

  /// The page, if it is of this day and nothing about the person changed since it was made.
  std::shared_ptr<const HotRecord> find(std::string_view reference, std::uint64_t words, Date today);
  /// Call before the snapshot is taken that a page is made from.
  std::uint64_t touches_so_far() const { return touches_.load(); }
  /// Keeps a page whose snapshot was taken after `touches` was asked for.
  void put(std::string_view reference, std::uint64_t words, std::shared_ptr<const HotRecord> record, std::uint64_t touches);
  void touched(const std::vector<PersonId>& people);

  struct Counts {
    std::uint64_t hits, misses, records, bytes;
  };
  Counts counts() const;

 private:
  struct Key {
    std::string_view reference;
    std::uint64_t words;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct HashOfKey {
    std::size_t operator()(const Key& key) const { return std::hash<std::string_view>{}(key.reference) ^ key.words; }
  };
  struct Kept {
    std::string reference;
    std::uint64_t words;
    std::shared_ptr<const HotRecord> record;
    std::uint64_t touches;
  };
  struct Shard {
    mutable std::mutex mutex;
    std::list<Kept> order;  ///< newest use first
    std::unordered_map<Key, std::list<Kept>::iterator, HashOfKey> by_key;
    std::size_t bytes = 0;
    void drop(std::list<Kept>::iterator at);
  };
  static constexpr std::size_t shard_count = 16, touch_slots = std::size_t{1} << 20;
  Shard& shard_of(std::string_view reference) { return shards_[std::hash<std::string_view>{}(reference) % shard_count]; }
  /// The slot of a person's latest touch; two people who share one only make each other's pages anew.
  std::atomic<std::uint64_t>& last_touch(PersonId id) { return last_touch_[static_cast<std::uint64_t>(id.value()) % touch_slots]; }

  std::size_t most_bytes_;
  std::array<Shard, shard_count> shards_;
  std::atomic<std::uint64_t> touches_ = 0;
  std::vector<std::atomic<std::uint64_t>> last_touch_;
  std::atomic<std::uint64_t> hits_ = 0, misses_ = 0;
};

}  // namespace stepwise::person
