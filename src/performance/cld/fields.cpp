// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/fields.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace stepwise::cld {
namespace {

__extension__ typedef unsigned __int128 Wide;
constexpr int first_year = 1800, last_year = 2200;
constexpr std::int32_t days_to_1970 = 719'468;  // from 1 March of year 0
constexpr std::array<std::int8_t, 13> month_lengths{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

unsigned digit(char c) { return static_cast<unsigned char>(c - '0'); }

/// -1 when one is no digit.
int two_digits(const char* text) {
  const unsigned tens = digit(text[0]), ones = digit(text[1]);
  return tens > 9 || ones > 9 ? -1 : static_cast<int>(tens * 10 + ones);
}

int four_digits(const char* text) {
  const int centuries = two_digits(text), years = two_digits(text + 2);
  return (centuries | years) < 0 ? -1 : centuries * 100 + years;
}

/// Counted in years that begin in March, so that a leap day is the last.
std::int32_t day_from(int year, int month, int day) {
  if (year < first_year || year >= last_year || month < 1 || month > 12) return no_day_number;
  const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  if (day < 1 || day > month_lengths[static_cast<std::size_t>(month)] || (month == 2 && day == 29 && !is_leap)) return no_day_number;
  const auto from_march = static_cast<unsigned>(month > 2 ? month - 3 : month + 9), years = static_cast<unsigned>(month > 2 ? year : year - 1);
  const unsigned days = years * 365 + years / 4 - years / 100 + years / 400 + (153 * from_march + 2) / 5 + static_cast<unsigned>(day) - 1;
  return static_cast<std::int32_t>(days) - days_to_1970;
}

}  // namespace

std::string_view bare_slowly(std::string_view cell) {
  while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\r' || cell.back() == '\t')) cell.remove_suffix(1);
  while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t')) cell.remove_prefix(1);
  if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"') return trim(cell.substr(1, cell.size() - 2));
  return cell;
}

std::int32_t day_number(std::string_view text) {
  const bool with_time = text.size() > 10 && (text[10] == ' ' || text[10] == 'T');
  if (text.size() == 10 || with_time) {
    const char* t = text.data();
    if (t[4] == '-' && t[7] == '-') return day_from(four_digits(t), two_digits(t + 5), two_digits(t + 8));
    if (t[2] == '/' && t[5] == '/') return day_from(four_digits(t + 6), two_digits(t + 3), two_digits(t));
  }
  const auto date = Date::parse(with_time ? text.substr(0, 10) : text);
  return date ? date->days() : no_day_number;
}

std::optional<std::uint32_t> hundredths_in(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  constexpr std::uint64_t most = 4'000'000'000;
  std::uint64_t value = 0, thousandths = 0;
  std::size_t at = 0, decimals = 0;
  for (; at < text.size() && digit(text[at]) <= 9 && value < most; ++at) value = value * 10 + digit(text[at]);
  const bool has_whole = at > 0;
  if (at < text.size() && text[at] == '.')
    for (++at; at < text.size() && digit(text[at]) <= 9; ++at, ++decimals)
      if (decimals < 3) thousandths = thousandths * 10 + digit(text[at]);
  if (at != text.size() || (!has_whole && decimals == 0)) return std::nullopt;
  for (; decimals < 3; ++decimals) thousandths *= 10;
  const std::uint64_t hundredths = value * 100 + (thousandths + 5) / 10;
  return hundredths < most ? std::optional{static_cast<std::uint32_t>(hundredths)} : std::nullopt;
}

std::uint64_t hash_text(std::string_view text, std::uint64_t seed) {
  std::uint64_t hash = seed ^ (text.size() * 0x9E3779B97F4A7C15ULL);
  const auto mix = [&](std::uint64_t word) {
    const auto wide = static_cast<Wide>(hash ^ word) * 0xA0761D6478BD642FULL;
    hash = static_cast<std::uint64_t>(wide) ^ static_cast<std::uint64_t>(wide >> 64) ^ word;
  };
  while (text.size() > 8) {
    mix(bytes_in(text.data(), 8));
    text.remove_prefix(8);
  }
  mix(bytes_in(text.data(), text.size()));
  hash = (hash ^ (hash >> 32)) * 0xE7037ED1A0B428DBULL;
  return hash ^ (hash >> 29);
}

std::uint16_t WordCache::put(std::string_view words, std::uint16_t number) {
  if (++used_ * 4 > slots_.size()) {
    const auto old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    --shift_;
    for (const auto& slot : old)
      if (slot.size != unused) place(slot);
  }
  Slot slot{words.size(), bytes_in(words.data(), words.size()), words.size() > 8 ? bytes_in(words.data() + words.size() - 8, 8) : 0, 0, number, {}};
  if (words.size() <= inside) {
    std::ranges::copy(words, slot.text);
  } else {
    slot.longer = static_cast<std::uint32_t>(longer_.size());
    longer_.emplace_back(words);
  }
  place(slot);
  return number;
}

void WordCache::place(const Slot& slot) {
  std::size_t at = place_of(slot.first, slot.last, slot.size);
  while (slots_[at].size != unused) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = slot;
}

}  // namespace stepwise::cld
