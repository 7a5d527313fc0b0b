// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stepwise::thinking {

/// A photo fit to be kept: only what makes the picture. Where and when it was taken, by which phone, and anything appended
/// to it (a film, a second picture) is gone; how it is turned stays.
struct Picture {
  std::string kind;    ///< image/jpeg or image/png, by its content
  std::string bytes;
  int wide = 0, high = 0;   ///< as it is shown
};
constexpr std::size_t largest_picture = 4 * 1024 * 1024;
constexpr int longest_side = 8'000, shortest_side = 32;

/// Reads what was uploaded. Faults (invalid) say what to do: not a JPEG or PNG picture, torn, too large, too small.
Result<Picture> clean_picture(std::string_view uploaded);
/// A picture as an address that holds it, for a document that may fetch nothing.
std::string in_the_page(std::string_view kind, std::string_view bytes);

}  // namespace stepwise::thinking
