// SPDX-License-Identifier: Apache-2.0
#include "practice/thinking/picture.hpp"

#include <sodium.h>

#include <array>
#include <cstdint>
#include <optional>

#include "language/language.hpp"

namespace stepwise::thinking {
namespace {

using namespace std::string_view_literals;

tl::unexpected<Fault> torn() { return fail(FaultKind::invalid, t("The picture is not whole. Choose the file again, or take another photo")); }

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size, bool little = false) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < size; ++i) number = number << 8U | static_cast<unsigned char>(bytes[at + (little ? size - 1 - i : i)]);
  return number;
}

/// How a camera says that its picture is turned: 1 to 8 of tag 0x0112 in the first directory of an Exif segment; 1 when it does not say.
int turned(std::string_view segment) {
  constexpr std::size_t head = 6, directory = 8, line = 12;
  if (!segment.starts_with("Exif\0\0"sv) || segment.size() < head + directory) return 1;
  const std::string_view tiff = segment.substr(head);
  const bool little = tiff.starts_with("II");
  std::size_t at = number_at(tiff, 4, 4, little);
  if (at + 2 > tiff.size()) return 1;
  const std::size_t lines = number_at(tiff, at, 2, little);
  at += 2;
  for (std::size_t i = 0; i < lines && at + line <= tiff.size(); ++i, at += line)
    if (number_at(tiff, at, 2, little) == 0x0112) {
      const auto way = number_at(tiff, at + 8, 2, little);
      return way >= 1 && way <= 8 ? static_cast<int>(way) : 1;
    }
  return 1;
}

/// An Exif segment that says nothing but how the picture is turned.
std::string only_turned(int way) {
  std::string segment{"\xFF\xE1\x00\x22" "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv};
  segment += static_cast<char>(way);
  segment += "\0\0\0\0\0\0"sv;
  return segment;
}

bool is_frame(unsigned marker) { return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC; }
/// Segments that make the picture: not the notes of a camera, an editor or a phone.
bool is_kept(unsigned marker, std::string_view content) {
  if (marker == 0xFE) return false;
  if (marker < 0xE0 || marker > 0xEF) return true;
  return marker == 0xE0 || marker == 0xEE || (marker == 0xE2 && content.starts_with("ICC_PROFILE"));
}

/// Where the coded part of a picture that begins at `at` ends: at the next marker that is no part of it.
std::size_t end_of_scan(std::string_view bytes, std::size_t at) {
  for (; at + 1 < bytes.size(); ++at) {
    if (static_cast<unsigned char>(bytes[at]) != 0xFF) continue;
    const auto next = static_cast<unsigned char>(bytes[at + 1]);
    if (next != 0x00 && next != 0xFF && (next < 0xD0 || next > 0xD7)) return at;
  }
  return bytes.size();
}

Result<Picture> clean_jpeg(std::string_view bytes) {
  Picture picture{"image/jpeg", "\xFF\xD8", 0, 0};
  int way = 1;
  bool coded = false;
  for (std::size_t at = 2; at + 2 <= bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) != 0xFF) return torn();
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xFF) { ++at; continue; }
    if (marker == 0xD9) {
      if (!coded || picture.wide == 0) return torn();
      if (way > 1) picture.bytes.insert(2, only_turned(way));
      if (way > 4) std::swap(picture.wide, picture.high);
      picture.bytes += "\xFF\xD9";
      return picture;
    }
    if (at + 4 > bytes.size()) return torn();
    const std::size_t length = number_at(bytes, at + 2, 2);
    if (length < 2 || at + 2 + length > bytes.size()) return torn();
    const std::string_view content = bytes.substr(at + 4, length - 2);
    if (marker == 0xE1) way = std::max(way, turned(content));
    if (is_frame(marker) && content.size() >= 5) picture.high = static_cast<int>(number_at(content, 1, 2)), picture.wide = static_cast<int>(number_at(content, 3, 2));
    std::size_t end = at + 2 + length;
    if (marker == 0xDA) end = end_of_scan(bytes, end), coded = true;
    if (is_kept(marker, content)) picture.bytes += bytes.substr(at, end - at);
    at = end;
  }
  return torn();
}

bool is_kept_chunk(std::string_view name) {
  static constexpr std::array kept_chunks{"IHDR"sv, "PLTE"sv, "IDAT"sv, "IEND"sv, "tRNS"sv, "gAMA"sv, "cHRM"sv, "sRGB"sv, "iCCP"sv, "sBIT"sv};
  for (const auto each : kept_chunks)
    if (name == each) return true;
  return false;
}

Result<Picture> clean_png(std::string_view bytes) {
  constexpr std::size_t signature = 8, frame = 12;
  Picture picture{"image/png", std::string{bytes.substr(0, signature)}, 0, 0};
  for (std::size_t at = signature; at + frame <= bytes.size();) {
    const std::size_t length = number_at(bytes, at, 4);
    if (length > bytes.size() || at + frame + length > bytes.size()) return torn();
    const auto name = bytes.substr(at + 4, 4);
    if (name == "IHDR" && length >= 8) picture.wide = static_cast<int>(number_at(bytes, at + 8, 4) & 0x7FFFFFFFU), picture.high = static_cast<int>(number_at(bytes, at + 12, 4) & 0x7FFFFFFFU);
    if (is_kept_chunk(name)) picture.bytes += bytes.substr(at, frame + length);
    if (name == "IEND") return picture.wide > 0 ? Result<Picture>{std::move(picture)} : torn();
    at += frame + length;
  }
  return torn();
}

}  // namespace

Result<Picture> clean_picture(std::string_view uploaded) {
  if (uploaded.size() > largest_picture) return fail(FaultKind::invalid, t("Choose a picture smaller than {0} MB", static_cast<std::int64_t>(largest_picture / 1024 / 1024)));
  const bool jpeg = uploaded.starts_with("\xFF\xD8\xFF"), png = uploaded.starts_with("\x89PNG\r\n\x1A\n");
  if (!jpeg && !png) return fail(FaultKind::invalid, t("Choose a photo saved as JPEG or PNG"));
  auto picture = jpeg ? clean_jpeg(uploaded) : clean_png(uploaded);
  if (!picture) return picture;
  if (picture->wide > longest_side || picture->high > longest_side) return fail(FaultKind::invalid, t("Choose a picture no more than {0} points wide and high", longest_side));
  if (picture->wide < shortest_side || picture->high < shortest_side) return fail(FaultKind::invalid, t("Choose a larger picture: nobody could be seen in this one"));
  return picture;
}

std::string in_the_page(std::string_view kind, std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();
  return "data:" + std::string{kind} + ";base64," + text;
}

}  // namespace stepwise::thinking
