// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "performance/cld/check/fields.hpp"

namespace stepwise::cld {

inline constexpr int no_place = -1;

/// Where each field is in a file.
struct Heading {
  std::vector<int> at;         ///< by field: the cell, or no_place
  int team = no_place, worker = no_place;
  std::size_t cells = 0;       ///< in every row
  std::vector<std::string> missing, unknown;
};

/// Reads the first row (without its line end). A Fault says how the file seems to be separated, which column comes twice,
/// that there are far too many, or which lack without which no row can be checked.
Result<Heading> read_heading(std::string_view row, const FieldTable& table);

}  // namespace stepwise::cld
