// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>

namespace stepwise::http {

/// Limits that no council needs to change.
inline constexpr std::size_t most_fields = 2000;  ///< of one form or query
inline constexpr std::size_t most_files = 50;     ///< of one form
inline constexpr std::size_t most_cookies = 100;
inline constexpr std::size_t most_headers = 100;
inline constexpr std::size_t longest_target = 8000;  ///< bytes; longer is 414
inline constexpr std::size_t longest_part_head =
    4096;  ///< bytes of headers before one part of a multipart form
inline constexpr std::size_t longest_file_name = 255;       ///< bytes
inline constexpr std::size_t largest_text_field = 1 << 20;  ///< bytes of one text field of a multipart form

}  // namespace stepwise::http
