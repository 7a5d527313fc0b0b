// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "html/html.hpp"
#include "performance/returns/quality.hpp"

namespace stepwise::returns {

/// What is wrong in a file: how much, module by module with the worst first, and files for whoever puts it right.
html::Html quality_section(const Quality& quality, std::string_view href);
/// Problems listed on a page at most; the downloads hold the rest.
inline constexpr std::size_t most_listed = 100;
/// Findings told of each field and problem in a download.
inline constexpr std::uint64_t most_downloaded = 1000;

}  // namespace stepwise::returns
