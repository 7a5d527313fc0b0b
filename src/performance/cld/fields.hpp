// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace stepwise::cld {

std::string_view bare_slowly(std::string_view cell);
/// A cell without its quotes and the blanks at its ends. Doubled quotes inside are left as they are.
inline std::string_view bare(std::string_view cell) {
  const bool plain = cell.empty() || (cell.front() > '"' && cell.back() > '"');
  return plain ? cell : bare_slowly(cell);
}

inline constexpr std::int32_t no_day_number = std::numeric_limits<std::int32_t>::min();
std::int32_t day_number(std::string_view text);

/// A day as whole days since 1970: 2025-04-01 and 01/04/2025 quickly, with or without a time after it, and whatever
/// else base/date reads slowly. Nothing when it is no date; blank must be told apart before.
inline std::optional<std::int32_t> day_in(std::string_view text) {
  const std::int32_t number = day_number(text);
  return number == no_day_number ? std::nullopt : std::optional{number};
}

/// 12, 12.5 or 12.50 as hundredths, without its sign; what is finer than a hundredth is rounded. Nothing when it is no number.
std::optional<std::uint32_t> hundredths_in(std::string_view text);

/// A mix of a text's bytes, for tables of texts; `seed` keeps kinds of text apart.
std::uint64_t hash_text(std::string_view text, std::uint64_t seed);

/// Remembers what each wording met so far stands for, so that lists are searched once a wording and not once a row.
class WordCache {
 public:
  explicit WordCache(std::size_t slots = 256) : slots_(slots) {}
  /// The number of a wording; `learn` is asked the first time.
  template <class Learn>
  std::uint16_t get(std::string_view words, Learn&& learn) {
    const std::uint64_t hash = quick_hash(words);
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      Slot& slot = slots_[at];
      if (!slot.used) return put(words, hash, learn(words));
      if (slot.words.size() == words.size() && std::memcmp(slot.words.data(), words.data(), words.size()) == 0) return slot.number;
    }
  }

 private:
  struct Slot {
    std::string words;
    std::uint16_t number = 0;
    bool used = false;
  };
  static std::uint64_t quick_hash(std::string_view words);
  std::uint16_t put(std::string_view words, std::uint64_t hash, std::uint16_t number);
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

inline std::uint64_t WordCache::quick_hash(std::string_view words) {
  std::uint64_t first = 0, last = 0;
  if (words.size() >= 8) {
    std::memcpy(&first, words.data(), 8);
    std::memcpy(&last, words.data() + words.size() - 8, 8);
  } else {
    for (const char c : words) first = first << 8 | static_cast<unsigned char>(c);
  }
  std::uint64_t mixed = (first ^ (last * 0x9E3779B97F4A7C15ULL) ^ words.size()) * 0xD6E8FEB86659FD93ULL;
  return mixed ^ (mixed >> 32);
}

}  // namespace stepwise::cld
