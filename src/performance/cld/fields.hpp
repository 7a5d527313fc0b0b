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
    const Key key = key_of(words);
    for (std::size_t at = key.hash() & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (!slot.used) return put(words, learn(words));
      if (slot.key == key && (words.size() <= 16 || is_between(slot, words))) return slot.number;
    }
  }

 private:
  /// Up to 16 bytes, the first and the last eight say everything.
  struct Key {
    std::uint64_t first = 0, last = 0, size = 0;
    friend bool operator==(const Key&, const Key&) = default;
    std::uint64_t hash() const {
      const std::uint64_t mixed = (first ^ (last * 0x9E3779B97F4A7C15ULL) ^ size) * 0xD6E8FEB86659FD93ULL;
      return mixed ^ (mixed >> 32);
    }
  };
  static constexpr std::size_t inside = 72;  ///< bytes between the first and the last eight that a slot holds itself
  struct Slot {
    Key key;
    std::uint32_t more = 0;                  ///< one more than the place of longer wordings
    std::uint16_t number = 0;
    bool used = false;
    char middle[inside];
  };
  static Key key_of(std::string_view words);
  bool is_between(const Slot& slot, std::string_view words) const {
    const std::string_view middle = words.substr(8, words.size() - 16);
    return std::memcmp(slot.more == 0 ? slot.middle : longer_[slot.more - 1].data(), middle.data(), middle.size()) == 0;
  }
  std::uint16_t put(std::string_view words, std::uint16_t number);
  void place(const Slot& slot);
  std::vector<Slot> slots_;
  std::vector<std::string> longer_;
  std::size_t used_ = 0;
};

/// Eight bytes or fewer as a number.
inline std::uint64_t bytes_in(const char* text, std::size_t size) {
  std::uint64_t word = 0;
  if (size >= 8) {
    std::memcpy(&word, text, 8);
  } else if (size >= 4) {
    std::uint32_t low = 0, high = 0;
    std::memcpy(&low, text, 4);
    std::memcpy(&high, text + size - 4, 4);
    word = std::uint64_t{high} << 32 | low;
  } else if (size > 0) {
    word = static_cast<std::uint64_t>(static_cast<unsigned char>(text[0])) | static_cast<std::uint64_t>(static_cast<unsigned char>(text[size / 2])) << 8 |
           static_cast<std::uint64_t>(static_cast<unsigned char>(text[size - 1])) << 16;
  }
  return word;
}

inline WordCache::Key WordCache::key_of(std::string_view words) {
  const std::uint64_t first = bytes_in(words.data(), words.size());
  return {first, words.size() > 8 ? bytes_in(words.data() + words.size() - 8, 8) : 0, words.size()};
}

}  // namespace stepwise::cld
