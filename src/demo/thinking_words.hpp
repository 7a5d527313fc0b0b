// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string_view>

namespace stepwise::demo {

/// What people write on a part of a page: of one row, columns stand in the order of the part, divided by bars.
struct Said {
  std::string_view tool, part;
  std::span<const std::string_view> older, younger;
};
/// Pools to draw from, by tool and part.
std::span<const Said> said_pools();

/// The whole set of the old woman who wants to stay in her street: tool, part, words.
struct Told {
  std::string_view tool, part, words;
};
std::span<const Told> told_of_the_street();

}  // namespace stepwise::demo
