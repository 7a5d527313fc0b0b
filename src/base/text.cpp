// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

#include <charconv>
#include <cmath>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace stepwise {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Letters that Unicode does not take apart into a base letter and a mark.
void append_folded(icu::UnicodeString& out, UChar32 c) {
  switch (c) {
    case 0x00DF: out.append(u"ss", 2); return;   // ß
    case 0x00E6: out.append(u"ae", 2); return;   // æ
    case 0x0153: out.append(u"oe", 2); return;   // œ
    case 0x00F8: out.append(u'o'); return;       // ø
    case 0x0142: out.append(u'l'); return;       // ł
    case 0x0111: case 0x00F0: out.append(u'd'); return;  // đ ð
    case 0x00FE: out.append(u"th", 2); return;   // þ
    case 0x0131: out.append(u'i'); return;       // ı
    default: out.append(c);
  }
}

/// A control character other than tab and line ends, or a noncharacter that pages use as their own marks (Unicode 23.7).
bool is_unwanted(UChar32 c) {
  return (c < 32 && c != '\t' && c != '\n' && c != '\r') || c == 127 || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

/// Only small letters, digits and single spaces: already folded.
bool is_plain(std::string_view text) {
  for (const char c : text)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) return false;
  return true;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower_ascii(std::string_view text) {
  std::string out{text};
  for (char& c : out) c = small(c);
  return out;
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (small(a[i]) != small(b[i])) return false;
  return true;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const auto at = text.find(separator);
    pieces.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + 1);
  }
}

std::optional<std::int64_t> parse_number(std::string_view text) {
  std::int64_t value{};
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

std::optional<double> parse_decimal(std::string_view text) {
  double value{};
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
  if (error != std::errc{} || stop != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::string with_commas(std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

bool is_clean_utf8(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c{};
    U8_NEXT(text.data(), i, size, c);
    if (c < 0 || is_unwanted(c)) return false;
  }
  return true;
}

std::string clean_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    const std::int32_t start = i;
    UChar32 c{};
    U8_NEXT(text.data(), i, size, c);
    if (c < 0) out += "\xEF\xBF\xBD";
    else if (!is_unwanted(c))
      out.append(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)));
  }
  return out;
}

std::string fold_for_matching(std::string_view text) {
  if (is_plain(text)) return std::string{text};
  UErrorCode error = U_ZERO_ERROR;
  static const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(error);
  icu::UnicodeString source = icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
  const icu::UnicodeString apart = decompose->normalize(decompose->normalize(source, error).foldCase(), error);
  icu::UnicodeString out;
  bool gap = false;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = u_foldCase(apart.char32At(i), U_FOLD_CASE_DEFAULT);
    if (u_isalnum(c)) {
      if (gap && !out.isEmpty()) out.append(u' ');
      gap = false;
      append_folded(out, c);
    } else if (u_isspace(c) || c == '-' || c == '/' || c == ',' || c == '_') {
      gap = true;  // other punctuation, and marks, vanish without a gap: O'Brien is obrien
    }
  }
  std::string folded;
  out.toUTF8String(folded);
  return folded;
}

std::string hex(std::string_view bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    out += digits[static_cast<unsigned char>(byte) >> 4];
    out += digits[static_cast<unsigned char>(byte) & 15];
  }
  return out;
}

}  // namespace stepwise
