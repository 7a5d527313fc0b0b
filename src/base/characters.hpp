// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>

namespace stepwise {

/// How many characters (code points) UTF-8 text holds: "Zoë" is 3, though 4 bytes. Limits that people are told count these.
constexpr std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace stepwise
