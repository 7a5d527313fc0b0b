// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stepwise {

/// Rows of a small CSV text (RFC 4180: quotes, doubled quotes, line ends inside quotes; a UTF-8 mark is skipped; blank
/// lines are skipped). `use` is given the line number the row begins on (1 is the header) and its cells.
/// An unclosed quote is a Fault naming the line. Some programs part cells by a semicolon.
Result<void> read_csv(std::string_view text, const std::function<void(std::size_t line, std::span<const std::string> cells)>& use, char separator = ',');

/// A cell as CSV: quoted when it must be. Cells that a spreadsheet would run (= + - @ at the start) get a leading apostrophe.
std::string csv_cell(std::string_view text);
/// Cells joined by commas, ended by a line end.
std::string csv_row(std::span<const std::string> cells);

}  // namespace stepwise
