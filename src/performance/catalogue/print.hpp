// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <iosfwd>
#include <string>
#include <vector>

#include "performance/catalogue/commands.hpp"
#include "performance/catalogue/duck.hpp"

namespace stepwise::catalogue {

/// Prints a grid as a table in columns, as CSV, or as a JSON array of objects. Empty cells of a table read "–".
void print_grid(const Grid& grid, Format format, std::ostream& out);

/// Figures as a grid: the keys, numerator, denominator, value, what could not be classified where there is any, and whether
/// provisional.
Grid grid_of(const engine::Figures& figures);
/// A value with its unit: "12", "43.2%", "14 days", or "" where there is none.
std::string value_words(engine::Figure kind, const std::optional<double>& value);

/// What a measure said of each event, as a grid.
Grid grid_of(const std::vector<engine::Said>& said, const story::Codings& codings);

}  // namespace stepwise::catalogue
