// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stepwise {

/// Without white space at either end.
std::string_view trim(std::string_view text);
/// ASCII letters made small; the rest untouched.
std::string lower_ascii(std::string_view text);
bool equals_ignoring_case(std::string_view a, std::string_view b);
std::vector<std::string_view> split(std::string_view text, char separator);
/// Whole text as a whole number, or nothing.
std::optional<std::int64_t> parse_number(std::string_view text);
std::optional<double> parse_decimal(std::string_view text);
/// 1234567 as 1,234,567
std::string with_commas(std::int64_t number);
/// Well-formed UTF-8 without control characters other than tab and line ends, and without noncharacters.
bool is_clean_utf8(std::string_view text);
/// Each malformed byte replaced by U+FFFD; control characters and noncharacters dropped, so that any bytes can be shown.
std::string clean_utf8(std::string_view text);
/// Accents, case, punctuation and repeated spaces folded away, for matching names (ICU): "Zoë O'Brien" → "zoe obrien".
std::string fold_for_matching(std::string_view text);
std::string hex(std::string_view bytes);

}  // namespace stepwise
