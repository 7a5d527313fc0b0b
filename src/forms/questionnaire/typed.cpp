// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

#include "base/text.hpp"
#include "forms/questionnaire/value.hpp"

namespace stepwise::forms {
namespace {

constexpr std::size_t longest_number = 40;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Commas between thousands taken out, a leading plus dropped; empty when a comma stands elsewhere.
std::string without_commas(std::string_view text) {
  const std::size_t point = std::min(text.find_first_of(".eE"), text.size());
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && i == 0) continue;
    if (text[i] != ',') {
      out += text[i];
      continue;
    }
    if (i == 0 || !is_digit(text[i - 1]) || i > point || (point - i) % 4 != 0) return {};
  }
  return out;
}

/// A JSON number: digits before the point, none needed after it.
std::string as_json_number(std::string text) {
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  if (text.size() > sign && text[sign] == '.') text.insert(sign, "0");
  while (text.size() > sign + 1 && text[sign] == '0' && is_digit(text[sign + 1])) text.erase(sign, 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

bool looks_like_number(std::string_view text) {
  bool digit = false, point = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) digit = true;
    else if (text[i] == '.' && !point) point = true;
    else if ((text[i] == 'e' || text[i] == 'E') && digit) {
      std::string_view power = text.substr(i + 1);
      if (power.starts_with('-') || power.starts_with('+')) power.remove_prefix(1);
      return !power.empty() && power.size() <= 3 && std::ranges::all_of(power, is_digit) && is_digit(text[i - 1]);
    } else if (!(text[i] == '-' && i == 0)) return false;
  }
  return digit;
}

std::optional<int> small_number(std::string_view text) {
  int value{};
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || stop != text.data() + text.size() || text.empty() || text.size() > 2 || !is_digit(text[0])) return std::nullopt;
  return value;
}

/// Takes "am" or "pm" off the end: -1 when there is none, else the hours to add.
int take_half_of_day(std::string& text) {
  for (const auto& [ending, hours] : {std::pair{"am", 0}, {"a.m.", 0}, {"pm", 12}, {"p.m.", 12}})
    if (text.ends_with(ending)) {
      text = trim(std::string_view{text}.substr(0, text.size() - std::string_view{ending}.size()));
      return hours;
    }
  return -1;
}

}  // namespace

std::optional<Decimal> typed_decimal(std::string_view text) {
  const std::string plain = without_commas(trim(text));
  if (plain.empty() || plain.size() > longest_number || !looks_like_number(plain)) return std::nullopt;
  Decimal out{as_json_number(plain), 0};
  const auto [stop, error] = std::from_chars(out.text.data(), out.text.data() + out.text.size(), out.number);
  if (error != std::errc{} || stop != out.text.data() + out.text.size() || !std::isfinite(out.number)) return std::nullopt;
  return out;
}

std::optional<std::int64_t> typed_whole(std::string_view text) {
  const std::string plain = without_commas(trim(text));
  if (plain.empty() || plain.size() > longest_number) return std::nullopt;
  return parse_number(plain);
}

std::optional<TimeOfDay> typed_time(std::string_view text) {
  std::string small = lower_ascii(trim(text));
  if (small == "midday" || small == "noon") return TimeOfDay{720};
  if (small == "midnight") return TimeOfDay{0};
  const int half = take_half_of_day(small);
  const std::size_t gap = small.find_first_of(":.");
  if (gap == std::string::npos && half < 0) return std::nullopt;
  const std::string_view whole{small};
  auto hour = small_number(whole.substr(0, gap));
  std::string_view rest = gap == std::string::npos ? std::string_view{"00"} : whole.substr(gap + 1);
  if (rest.size() == 5 && rest[2] == ':' && small_number(rest.substr(3)).value_or(60) < 60) rest = rest.substr(0, 2);
  const auto minute = rest.size() == 2 ? small_number(rest) : std::nullopt;
  if (!hour || !minute || *minute > 59 || *hour > 23 || (half >= 0 && (*hour < 1 || *hour > 12))) return std::nullopt;
  if (half >= 0) hour = *hour % 12 + half;
  return TimeOfDay{*hour * 60 + *minute};
}

bool is_web_address(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) return false;
  for (const char c : text)
    if (static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"') return false;
  const std::string scheme = lower_ascii(text.substr(0, colon));
  if (scheme == "http" || scheme == "https") return text.substr(colon).starts_with("://") && text.size() > colon + 3;
  return scheme == "mailto" || scheme == "tel" || scheme == "urn";
}

}  // namespace stepwise::forms
