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

/// Remembers what each wording met so far stands for, so that lists are searched once a wording and not once a row.
class WordCache {
 public:
  WordCache() : slots_(std::size_t{1} << 8) {}
  /// The number of a wording; `learn` is asked the first time.
  template <class Learn>
  std::uint16_t get(std::string_view words, Learn&& learn) {
    const std::size_t size = words.size();
    const std::uint64_t first = bytes_in(words.data(), size), last = size > 8 ? bytes_in(words.data() + size - 8, 8) : 0;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = place_of(first, last, size);; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.first == first && slot.last == last && slot.size == size && is_between(slot, words)) return slot.number;
      if (slot.size == unused) return put(words, learn(words));
    }
  }

 private:
  static constexpr std::size_t unused = ~std::size_t{0}, inside = 96;
  /// Up to 16 bytes, the first and the last eight and the size say everything.
  struct alignas(128) Slot {
    std::size_t size = unused;
    std::uint64_t first = 0, last = 0;
    std::uint32_t longer = 0;        ///< the place of a wording longer than the text here
    std::uint16_t number = 0;
    char text[inside];
  };
  std::size_t place_of(std::uint64_t first, std::uint64_t last, std::size_t size) const {
    return (first * 0x9E3779B97F4A7C15ULL + last * 0xD6E8FEB86659FD93ULL + size * 0xA0761D6478BD642FULL) >> shift_;
  }
  /// Whether what lies between the first and the last eight bytes is the same.
  bool is_between(const Slot& slot, std::string_view words) const {
    const char* const known = words.size() <= inside ? slot.text : longer_[slot.longer].data();
    for (std::size_t at = 8; at + 8 < words.size(); at += 8)
      if (bytes_in(known + at, 8) != bytes_in(words.data() + at, 8)) return false;
    return true;
  }
  std::uint16_t put(std::string_view words, std::uint16_t number);
  void place(const Slot& slot);
  std::vector<Slot> slots_;
  std::vector<std::string> longer_;
  std::size_t used_ = 0;
  int shift_ = 64 - 8;
};

}  // namespace stepwise::cld
