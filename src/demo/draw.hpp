// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"

namespace stepwise::demo {

/// Draws in whole numbers only, so that every machine makes the same council from the same seed.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : random_{seed} {}
  /// An independent stream for the `index`th thing of a kind, however many threads ask.
  static Draw of(std::uint64_t seed, std::uint64_t kind, std::uint64_t index) {
    SeededRandom first{seed ^ (kind * 0xd1342543de82ef95ULL)};
    SeededRandom second{first.draw() + index * 0x2545f4914f6cdd1dULL};
    return Draw{second.draw()};
  }

  /// True `of_10000` times in ten thousand.
  bool chance(int of_10000) { return static_cast<int>(random_.below(10'000)) < of_10000; }
  /// From `low` to `high`, both included.
  int between(int low, int high) {
    return low + static_cast<int>(random_.below(static_cast<std::uint64_t>(high - low + 1)));
  }
  std::uint64_t below(std::uint64_t bound) { return random_.below(bound); }
  /// An index, as often as its weight says.
  int weighted(std::span<const int> weights) {
    int total = 0;
    for (const int weight : weights) total += weight;
    int left = static_cast<int>(random_.below(static_cast<std::uint64_t>(total)));
    for (std::size_t i = 0; i < weights.size(); ++i)
      if ((left -= weights[i]) < 0) return static_cast<int>(i);
    return static_cast<int>(weights.size()) - 1;
  }
  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[random_.below(from.size())];
  }
  template <class T, std::size_t N>
  const T& pick(const std::array<T, N>& from) {
    return from[random_.below(N)];
  }
  /// A sentence of each list, one after the other, so that few people say the same.
  template <class... Lists>
  std::string sentences(const Lists&... lists) {
    std::string told;
    ((told.append(told.empty() ? "" : " ").append(lists[below(std::size(lists))])), ...);
    return told;
  }
  SeededRandom& random() { return random_; }

 private:
  SeededRandom random_;
};

}  // namespace stepwise::demo
