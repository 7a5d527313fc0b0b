// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace stepwise::person {

/// Numbers to row numbers, many to many, in two compact sorted arrays and a short unsorted tail of the newest.
template <class Key>
class SortedKeys {
 public:
  void add(Key key, std::uint32_t row) {
    tail_.push_back({key, row});
    if (!loading_ && tail_.size() > longest_tail) settle();
  }
  /// While loading, nothing is sorted until `settle`.
  void begin_loading() { loading_ = true; }
  void settle() {
    loading_ = false;
    std::sort(tail_.begin(), tail_.end());
    const std::size_t old = keys_.size();
    keys_.resize(old + tail_.size());
    rows_.resize(keys_.size());
    // From the back, so that no second copy of the arrays is needed.
    for (std::size_t to = keys_.size(), i = old, j = tail_.size(); j > 0;) {
      --to;
      if (i > 0 && keys_[i - 1] > tail_[j - 1].key) --i, keys_[to] = keys_[i], rows_[to] = rows_[i];
      else --j, keys_[to] = tail_[j].key, rows_[to] = tail_[j].row;
    }
    tail_.clear();
    tail_.shrink_to_fit();
    if (old == 0) keys_.shrink_to_fit(), rows_.shrink_to_fit();
  }
  /// Rows whose key is from `low` up to and including `high`.
  template <class Use>
  void each(Key low, Key high, Use&& use) const {
    auto at = std::lower_bound(keys_.begin(), keys_.end(), low) - keys_.begin();
    for (; at < static_cast<std::ptrdiff_t>(keys_.size()) && keys_[static_cast<std::size_t>(at)] <= high; ++at)
      use(rows_[static_cast<std::size_t>(at)]);
    for (const Pair& pair : tail_)
      if (pair.key >= low && pair.key <= high) use(pair.row);
  }
  template <class Use>
  void each(Key key, Use&& use) const {
    each(key, key, use);
  }
  std::size_t bytes() const {
    return keys_.capacity() * sizeof(Key) + rows_.capacity() * sizeof(std::uint32_t) + tail_.capacity() * sizeof(Pair);
  }
  std::size_t size() const { return keys_.size() + tail_.size(); }

 private:
  static constexpr std::size_t longest_tail = 2048;
  struct Pair {
    Key key;
    std::uint32_t row;
    friend auto operator<=>(const Pair&, const Pair&) = default;
  };
  std::vector<Key> keys_;
  std::vector<std::uint32_t> rows_;
  std::vector<Pair> tail_;
  bool loading_ = false;
};

}  // namespace stepwise::person
