// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "html/html.hpp"
#include "performance/returns/submission.hpp"

namespace stepwise::returns {

/// Small pieces that the pages of this room share.
html::Html heading(std::string_view words);
html::Html second_heading(std::string_view words);
html::Html paragraph(const html::Html& words);
html::Html link(std::string_view href, const html::Html& words);
html::Html state_tag(State state);
std::string bytes_words(std::int64_t bytes);
std::string councils_words(const std::vector<std::string>& councils);

}  // namespace stepwise::returns
