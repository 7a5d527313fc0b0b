// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/field.hpp"

namespace stepwise::govuk {

/// A cell. Plain text will do; `number` sets it to the right.
struct Cell {
  Html content;
  std::string format, classes;
  int colspan = 0, rowspan = 0;
  Attributes attributes;
  Cell() = default;
  template <std::convertible_to<Html> Words>
  Cell(const Words& words) : content{words} {}  // NOLINT: text becomes a cell
};
Cell number(Html content);

using Row = std::vector<Cell>;

struct TableOptions {
  Html caption = {};
  std::vector<Cell> head = {};
  std::vector<Row> rows = {};
  bool first_cell_is_header = false;
  std::string caption_classes = {}, classes = {};
  /// On a narrow screen each row becomes a small list, every cell with its column's name before it.
  bool stack_on_phones = false;
  std::vector<std::string> stack_names = {};  ///< of the columns, when stacked
  Attributes attributes = {};
};
Html table(const TableOptions& options);

enum class Sorted { no, up, down };
/// A column heading that sorts by link: `href` gives the page with the next order.
Cell sort_heading(std::string_view text, std::string_view href, Sorted sorted, bool numeric = false);

}  // namespace stepwise::govuk
