// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "practice/thinking/thinking.hpp"

namespace stepwise::thinking {

/// The cells of an entry as the record keeps them: {"name": "Rita", "ring": "close"}, in their order.
std::string write_cells(const std::vector<Cell>& cells);
std::vector<Cell> read_cells(std::string_view json);
/// What a page says, as the audit keeps it before and after.
std::string page_json(const Page& page);

}  // namespace stepwise::thinking
