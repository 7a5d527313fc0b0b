// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/allocation/grid_file.hpp"

namespace stepwise::allocation {

/// A whole grid as TOML; see read_grid_file. The day may be left out: that of `base` stays.
GridFile read_grid_toml(std::string_view text, const Grid& base);

}  // namespace stepwise::allocation
