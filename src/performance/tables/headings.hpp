// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "performance/engine/table.hpp"
#include "performance/story/codes.hpp"

namespace stepwise::tables {

/// Headings in order, and which of them a number of a list stands under.
struct Headings {
  std::vector<std::string> titles;
  std::array<std::uint8_t, 256> at;
};
/// A table's own headings: the number is the position.
Headings own_headings(std::vector<std::string> titles);
/// The labels of a list in its file's order, of those that begin in a certain way, or all and then "Invalid or blank".
Result<Headings> list_headings(const story::Codings& codings, std::string_view list, std::string_view begin);
inline constexpr std::string_view invalid_or_blank = "Invalid or blank";

/// lists/nhse_outcome.csv and the kinds of reviews, by number. `sts001` and `sts002a` are the headings that outcomes go under.
Result<engine::TableLists> load_lists(const story::Codings& codings, const std::vector<std::string>& sts001, const std::vector<std::string>& sts002a);

}  // namespace stepwise::tables
