// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stepwise::thinking {

/// A photo, a sound or a film fit to be kept beside what is written.
struct Recording {
  std::string kind;    ///< by its content: image/jpeg, image/png, audio/mpeg, audio/mp4, audio/ogg, audio/wav, audio/webm, video/mp4, video/webm
  std::string bytes;
};
/// One form holds no more than 8 MB.
constexpr std::size_t largest_recording = 7 * 1024 * 1024;

/// Reads what was uploaded, by its content and never by its name. Where a picture or an MP4 film was taken is gone.
/// Faults (invalid) say what to do: none of these kinds, torn, too large, too small.
Result<Recording> clean_recording(std::string_view uploaded);

bool is_picture(std::string_view kind);
bool is_film(std::string_view kind);
/// ".mp3": what a kept copy is called by.
std::string_view ending_of(std::string_view kind);

}  // namespace stepwise::thinking
