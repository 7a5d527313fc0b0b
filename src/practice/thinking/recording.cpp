// SPDX-License-Identifier: Apache-2.0
#include "practice/thinking/recording.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "language/language.hpp"
#include "practice/thinking/picture.hpp"

namespace stepwise::thinking {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest = 64, looked_at = 4096;

tl::unexpected<Fault> torn() { return fail(FaultKind::invalid, t("The recording is not whole. Choose the file again, or record it once more")); }

std::uint64_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < size; ++i) number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

/// One box of an MP4 file: where it begins, how long its head is and how long it is in all; no length where it is torn.
struct Box {
  std::size_t at = 0, head = 8, length = 0;
  std::string_view name = {};
};
Box box_at(std::string_view bytes, std::size_t at, std::size_t end) {
  Box box{.at = at};
  if (end - at < box.head) return box;
  std::uint64_t length = big_endian(bytes, at, 4);
  box.name = bytes.substr(at + 4, 4);
  if (length == 1 && end - at >= 16) box.head = 16, length = big_endian(bytes, at + 8, 8);
  if (length == 0) length = end - at;
  if (length >= box.head && length <= end - at) box.length = static_cast<std::size_t>(length);
  return box;
}

/// Makes what a phone noted in the film (where it was, which phone) free space of the same length. False when a box is torn.
bool forget_notes(std::string& bytes, std::size_t from, std::size_t end) {
  for (std::size_t at = from; at < end;) {
    const Box box = box_at(bytes, at, end);
    if (box.length == 0) return false;
    if (box.name == "udta" || box.name == "meta" || box.name == "uuid") {
      bytes.replace(at + 4, 4, "free");
      std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at + box.head), box.length - box.head, '\0');
    } else if ((box.name == "moov" || box.name == "trak") && !forget_notes(bytes, at + box.head, at + box.length)) {
      return false;
    }
    at += box.length;
  }
  return true;
}

Result<Recording> clean_mp4(std::string_view uploaded) {
  const std::string_view brand = uploaded.substr(8, 4);
  if (brand.starts_with("qt")) return fail(FaultKind::invalid, t("Choose a film saved as MP4 or WebM: not everybody can play this kind"));
  Recording kept{brand == "M4A " || brand == "M4B " ? "audio/mp4" : "video/mp4", std::string{uploaded}};
  if (uploaded.find("moov") == std::string_view::npos || !forget_notes(kept.bytes, 0, kept.bytes.size())) return torn();
  return kept;
}

bool is_mp3(std::string_view bytes) {
  if (bytes.starts_with("ID3")) return true;
  const auto second = static_cast<unsigned char>(bytes[1]), third = static_cast<unsigned char>(bytes[2]);
  const bool layer_three = (second & 0xE6U) == 0xE2U, rate = (third & 0xF0U) != 0xF0U && (third & 0x0CU) != 0x0CU;
  return static_cast<unsigned char>(bytes[0]) == 0xFF && layer_three && rate;
}

std::string_view webm_kind(std::string_view bytes) {
  const auto start = bytes.substr(0, looked_at);
  return start.find("V_VP") != std::string_view::npos || start.find("V_AV1") != std::string_view::npos ? "video/webm" : "audio/webm";
}

}  // namespace

Result<Recording> clean_recording(std::string_view uploaded) {
  if (uploaded.size() > largest_recording) return fail(FaultKind::invalid, t("Choose a file smaller than {0} MB: a shorter recording, or a smaller picture", static_cast<std::int64_t>(largest_recording / 1024 / 1024)));
  if (uploaded.starts_with("\xFF\xD8\xFF") || uploaded.starts_with("\x89PNG")) return clean_picture(uploaded).map([](Picture&& picture) { return Recording{std::move(picture.kind), std::move(picture.bytes)}; });
  const auto whole = [&](std::string_view kind) { return Recording{std::string{kind}, std::string{uploaded}}; };
  if (uploaded.size() >= shortest) {
    if (uploaded.substr(4, 4) == "ftyp") return clean_mp4(uploaded);
    if (uploaded.starts_with("RIFF") && uploaded.substr(8, 4) == "WAVE") return whole("audio/wav");
    if (uploaded.starts_with("OggS\0"sv) && uploaded.substr(0, looked_at).find("theora") == std::string_view::npos) return whole("audio/ogg");
    if (uploaded.starts_with("\x1A\x45\xDF\xA3") && uploaded.substr(0, shortest).find("webm") != std::string_view::npos) return whole(webm_kind(uploaded));
    if (is_mp3(uploaded)) return whole("audio/mpeg");
  }
  return fail(FaultKind::invalid, t("Choose a photo saved as JPEG or PNG, a sound saved as MP3, M4A, OGG or WAV, or a film saved as MP4 or WebM"));
}

bool is_picture(std::string_view kind) { return kind.starts_with("image/"); }
bool is_film(std::string_view kind) { return kind.starts_with("video/"); }

std::string_view ending_of(std::string_view kind) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> endings{{{"image/jpeg", ".jpg"}, {"image/png", ".png"}, {"audio/mpeg", ".mp3"}, {"audio/mp4", ".m4a"}, {"audio/ogg", ".ogg"},
                                                                                         {"audio/wav", ".wav"}, {"audio/webm", ".webm"}, {"video/mp4", ".mp4"}, {"video/webm", ".webm"}}};
  const auto found = std::ranges::find(endings, kind, &std::pair<std::string_view, std::string_view>::first);
  return found == endings.end() ? "" : found->second;
}

}  // namespace stepwise::thinking
