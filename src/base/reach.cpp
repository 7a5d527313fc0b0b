// SPDX-License-Identifier: Apache-2.0
#include "base/reach.hpp"

#include <algorithm>
#include <cctype>

namespace stepwise {

bool looks_like_email(std::string_view text) {
  const auto at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find_first_of(" \t\r\n") != std::string_view::npos) return false;
  const std::string_view place = text.substr(at + 1);
  return place.find('@') == std::string_view::npos && place.find('.', 1) < place.size() - 1 && !place.starts_with('.');
}

bool looks_like_phone(std::string_view text) {
  const auto word = std::ranges::find_if(text, [](unsigned char c) { return std::isalpha(c) != 0 || c > 127; });
  return std::count_if(text.begin(), word, [](unsigned char c) { return std::isdigit(c) != 0; }) >= 7;
}

}  // namespace stepwise
