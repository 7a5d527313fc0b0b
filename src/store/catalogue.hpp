// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <deque>
#include <string>
#include <vector>

#include "store/connection.hpp"

namespace stepwise::store {

/// One table as the database itself describes it, with the statements that read and fill it whole.
struct Table {
  std::string name;
  std::vector<std::string> column_names;
  std::vector<Column> columns;
  std::vector<bool> identity;  ///< whether the database gives the column's numbers out
  std::string select_text, insert_text;
  Statement select, insert;
  bool has(std::string_view column) const;
};

/// Every table of the record but `migration`, by name. The statements point into the tables: keep this as long as the
/// connection that runs them.
std::deque<Table> tables_of(Connection& connection);

/// Counts and other single numbers, for questions made from a table's name.
std::int64_t count(Connection& connection, const std::string& question);

}  // namespace stepwise::store
