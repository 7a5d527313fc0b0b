// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/table.hpp"

namespace stepwise::moj {

using html::Html;

/// Column headings of a list that the server sorts: the address keeps the filters, `sort` and `order` are added.
struct SortableColumn {
  std::string text = {}, key = {};
  bool numeric = false;
};
std::vector<govuk::Cell> sortable_head(const std::vector<SortableColumn>& columns, std::string_view sorted_by, bool descending,
                                       std::string_view path, std::string_view query = {});

/// A row that can be chosen among others: `value` is what the form sends, `label` says which row it is.
struct ChoosableRow {
  std::string value = {}, label = {};
  bool chosen = false;
  govuk::Row cells = {};
};
/// A table whose rows are chosen by a box before each, for doing one thing to many; script adds a box for all. Stands in a
/// form of the page's own. `table.rows` is not read.
struct MultiSelectOptions {
  std::string name = {};       ///< of every box
  std::string id_prefix = {};  ///< of the ids, where a page has two
  std::vector<ChoosableRow> rows = {};
  govuk::TableOptions table = {};
};
Html multi_select(const MultiSelectOptions& options);

/// Two texts of the same thing beside each other: this save and someone else's, now and last time.
struct SideBySideRow {
  std::string question = {};
  Html left = {}, right = {};
  bool differs = false;
};
Html side_by_side(std::string_view caption, std::string_view left, std::string_view right, const std::vector<SideBySideRow>& rows);

}  // namespace stepwise::moj
