// SPDX-License-Identifier: Apache-2.0
#include "http/utf8.hpp"

#include <cstdint>

namespace stepwise::http {
namespace {

struct Shape {
  std::size_t more;        ///< bytes that follow the first
  std::uint8_t low, high;  ///< what the second byte may be
};

/// What must follow a first byte; nothing may follow a byte that cannot be first (more = 4).
Shape shape_of(std::uint8_t first) {
  if (first >= 0xC2 && first <= 0xDF) return {1, 0x80, 0xBF};
  if (first == 0xE0) return {2, 0xA0, 0xBF};
  if (first == 0xED) return {2, 0x80, 0x9F};
  if (first >= 0xE1 && first <= 0xEF) return {2, 0x80, 0xBF};
  if (first == 0xF0) return {3, 0x90, 0xBF};
  if (first >= 0xF1 && first <= 0xF3) return {3, 0x80, 0xBF};
  if (first == 0xF4) return {3, 0x80, 0x8F};
  return {4, 1, 0};
}

/// U+FDD0 to U+FDEF, U+FFFE and U+FFFF: noncharacters, which pages use as their own marks (Unicode 23.7).
bool is_noncharacter(std::string_view three) {
  const auto second = static_cast<std::uint8_t>(three[1]), third = static_cast<std::uint8_t>(three[2]);
  return three[0] == '\xEF' && ((second == 0xB7 && third >= 0x90 && third <= 0xAF) || (second == 0xBF && third >= 0xBE));
}

}  // namespace

bool is_text(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const auto first = static_cast<std::uint8_t>(bytes[i++]);
    if (first == 0) return false;
    if (first < 0x80) continue;
    Shape shape = shape_of(first);
    if (shape.more > 3 || bytes.size() - i < shape.more) return false;
    for (; shape.more > 0; --shape.more) {
      const auto next = static_cast<std::uint8_t>(bytes[i++]);
      if (next < shape.low || next > shape.high) return false;
      shape.low = 0x80;
      shape.high = 0xBF;
    }
    if (first == 0xEF && is_noncharacter(bytes.substr(i - 3, 3))) return false;
  }
  return true;
}

}  // namespace stepwise::http
