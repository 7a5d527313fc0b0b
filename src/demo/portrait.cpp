// SPDX-License-Identifier: Apache-2.0
#include "demo/portrait.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace stepwise::demo {
namespace {

using namespace std::string_view_literals;

using Colour = std::array<std::uint8_t, 3>;
enum Ink : std::uint8_t { behind, ground, skin, hair, clothes, eyes, mouth, shade };
constexpr int side = portrait_side;

std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1U ^ (0xEDB88320U & (0U - (crc & 1U)));
  }
  return ~crc;
}

std::uint32_t adler_of(std::string_view bytes) {
  std::uint32_t a = 1, b = 0;
  for (const char c : bytes) {
    a = (a + static_cast<unsigned char>(c)) % 65521U;
    b = (b + a) % 65521U;
  }
  return b << 16U | a;
}

void add_number(std::string& out, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(number >> static_cast<unsigned>(shift) & 0xFFU);
}

void add_chunk(std::string& out, std::string_view name, const std::string& content) {
  const std::string body = std::string{name} + content;
  add_number(out, static_cast<std::uint32_t>(content.size()));
  out += body;
  add_number(out, crc_of(body));
}

/// Stored, not packed: the pictures are small.
std::string in_zlib(std::string_view bytes) {
  constexpr std::size_t block = 65'535;
  std::string out{"\x78\x01"};
  for (std::size_t at = 0; at < bytes.size(); at += block) {
    const auto part = bytes.substr(at, block);
    const auto size = static_cast<std::uint16_t>(part.size());
    out += at + block >= bytes.size() ? '\x01' : '\x00';
    for (const std::uint16_t number : {size, static_cast<std::uint16_t>(~size)}) out += static_cast<char>(number & 0xFFU), out += static_cast<char>(number >> 8U);
    out += part;
  }
  add_number(out, adler_of(bytes));
  return out;
}

bool inside(int x, int y, int cx, int cy, int rx, int ry) {
  const int dx = x - cx, dy = y - cy;
  return dx * dx * ry * ry + dy * dy * rx * rx <= rx * rx * ry * ry;
}

Ink at(int x, int y, int long_hair) {
  if (inside(x, y, 82, 92, 5, 6) || inside(x, y, 118, 92, 5, 6)) return eyes;
  if (inside(x, y, 100, 116, 17, 12) && !inside(x, y, 100, 110, 20, 12)) return mouth;
  if (inside(x, y, 100, 104, 4, 8)) return shade;
  if (inside(x, y, 100, 60, 56, 34) && y < 74) return hair;
  if (inside(x, y, 100, 98, 46, 56)) return skin;
  if (inside(x, y, 100, 88, 58, 52 + long_hair) && y < 110 + long_hair) return hair;
  if (inside(x, y, 100, 214, 82, 66)) return clothes;
  if (x > 84 && x < 116 && y > 130 && y < 170) return shade;
  return y > 132 ? ground : behind;
}

}  // namespace

std::string portrait(Draw& draw) {
  static constexpr std::array<Colour, 4> skies{Colour{214, 232, 244}, Colour{238, 230, 214}, Colour{222, 238, 222}, Colour{232, 224, 240}};
  static constexpr std::array<Colour, 4> grounds{Colour{150, 186, 132}, Colour{196, 174, 140}, Colour{120, 160, 150}, Colour{170, 160, 190}};
  static constexpr std::array<Colour, 5> skins{Colour{244, 212, 188}, Colour{224, 178, 144}, Colour{178, 124, 88}, Colour{132, 86, 58}, Colour{96, 62, 44}};
  static constexpr std::array<Colour, 6> hairs{Colour{232, 232, 228}, Colour{170, 170, 172}, Colour{92, 62, 40}, Colour{40, 32, 30}, Colour{188, 134, 74}, Colour{120, 52, 34}};
  static constexpr std::array<Colour, 5> cloths{Colour{0, 89, 76}, Colour{124, 60, 92}, Colour{54, 84, 140}, Colour{170, 96, 40}, Colour{80, 88, 96}};
  const Colour face = draw.pick(skins);
  const Colour darker{static_cast<std::uint8_t>(face[0] * 4 / 5), static_cast<std::uint8_t>(face[1] * 4 / 5), static_cast<std::uint8_t>(face[2] * 4 / 5)};
  const std::array<Colour, 8> inks{draw.pick(skies), draw.pick(grounds), face, draw.pick(hairs), draw.pick(cloths), Colour{40, 36, 40}, Colour{160, 70, 70}, darker};
  const int long_hair = draw.between(0, 3) * 10;
  std::string lines;
  for (int y = 0; y < side; ++y) {
    lines += '\0';
    for (int x = 0; x < side; x += 2) lines += static_cast<char>(at(x, y, long_hair) << 4 | at(x + 1, y, long_hair));
  }
  std::string head, palette, png{"\x89PNG\r\n\x1A\n"sv};
  add_number(head, side);
  add_number(head, side);
  head += "\x04\x03\0\0\0"sv;
  for (const Colour& ink : inks) palette.append({static_cast<char>(ink[0]), static_cast<char>(ink[1]), static_cast<char>(ink[2])});
  add_chunk(png, "IHDR", head);
  add_chunk(png, "PLTE", palette);
  add_chunk(png, "IDAT", in_zlib(lines));
  add_chunk(png, "IEND", "");
  return png;
}

}  // namespace stepwise::demo
