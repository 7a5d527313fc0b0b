// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "practice/allocation/grid.hpp"

namespace stepwise::allocation {

/// A grid as it was read, and what keeps it from being taken, a sentence each, cell by cell. Without problems it may be kept.
struct GridFile {
  Grid grid;
  std::vector<std::string> problems;
};
/// TOML of the whole grid (what `grid_toml` writes), or CSV of its areas and cells (what `grid_csv` writes) on top of `base`, which gives
/// name, day, descriptors and tolerance. A key or column that a grid has not (a cap, a multiplier) is a problem: there is no place for it.
GridFile read_grid_file(std::string_view text, const Grid& base);
std::string grid_toml(const Grid& grid);
/// area,words,outcomes,need,risk,weekly_pence: a line a cell.
std::string grid_csv(const Grid& grid);

}  // namespace stepwise::allocation
