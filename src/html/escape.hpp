// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace stepwise::html {

/// What stands round words that have no translation.
inline constexpr std::string_view span_open = "<span lang=\"en\" class=\"app-untranslated\">";
inline constexpr std::string_view span_close = "</span>";

/// Markup made of escaped text alone, without those spans.
std::string without_spans(std::string_view markup);

}  // namespace stepwise::html
