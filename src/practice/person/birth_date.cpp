// SPDX-License-Identifier: Apache-2.0
#include "practice/person/birth_date.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace stepwise::person {
namespace {

constexpr int youngest = 10;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool only_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

/// "28th" as "28"; anything else as it is.
std::string without_ending(std::string_view piece) {
  const std::string small = lower_ascii(piece);
  if (piece.size() < 3 || !only_digits(piece.substr(0, piece.size() - 2))) return std::string{piece};
  const std::string_view ending = std::string_view{small}.substr(small.size() - 2);
  const bool ordinal = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
  return std::string{piece.substr(0, ordinal ? piece.size() - 2 : piece.size())};
}

std::vector<std::string> pieces_of(std::string_view typed) {
  std::string spaced{typed};
  std::ranges::replace(spaced, ',', ' ');
  std::vector<std::string> pieces;
  for (const std::string_view piece : split(spaced, ' '))
    if (!piece.empty() && lower_ascii(piece) != "of") pieces.push_back(without_ending(piece));
  return pieces;
}

bool has_short_year(std::string_view typed) {
  const auto last = std::ranges::find_if_not(typed.rbegin(), typed.rend(), is_digit);
  const auto digits = last - typed.rbegin();
  return digits == 2 && last != typed.rend();
}

}  // namespace

std::optional<Date> parse_day(std::string_view typed) {
  std::vector<std::string> pieces = pieces_of(typed);
  if (pieces.size() == 3 && only_digits(pieces[1]) && !pieces[0].empty() && !is_digit(pieces[0][0])) std::swap(pieces[0], pieces[1]);
  std::string plain;
  for (const std::string& piece : pieces) plain += (plain.empty() ? "" : " ") + piece;
  return Date::parse(plain);
}

std::optional<Date> parse_birth(std::string_view typed, Date today) {
  const auto date = parse_day(typed);
  if (!date || !has_short_year(trim(typed)) || date->year() <= today.year() - youngest) return date;
  return Date::from_parts(date->year() - 100, date->month(), date->day());
}

}  // namespace stepwise::person
