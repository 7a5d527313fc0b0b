// SPDX-License-Identifier: Apache-2.0
#include "store/catalogue.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "sql/store.hpp"

namespace stepwise::store {
namespace {

Kind kind_of(std::string_view type) {
  if (type == "bigint" || type == "integer" || type == "smallint") return Kind::integer;
  if (type == "double precision" || type == "real") return Kind::real;
  if (type == "blob" || type == "bytea") return Kind::blob;
  if (type == "text" || type == "character varying") return Kind::text;
  throw std::logic_error{fmt::format("a column of type '{}' cannot be copied: use bigint, double precision, text or {{{{blob}}}}", type)};
}

void finish(Table& table) {
  std::vector<std::string> arguments;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    table.columns[i].name = table.column_names[i];
    arguments.push_back(":" + table.column_names[i]);
  }
  table.select_text = fmt::format("select {} from {}", fmt::join(table.column_names, ", "), table.name);
  table.insert_text = fmt::format("insert into {} ({}) values ({})", table.name, fmt::join(table.column_names, ", "), fmt::join(arguments, ", "));
  table.select = {"store.copy_out", table.select_text, {}, table.columns};
  table.insert = {"store.copy_in", table.insert_text, table.columns, {}};
}

}  // namespace

bool Table::has(std::string_view column) const { return std::ranges::find(column_names, column) != column_names.end(); }

std::deque<Table> tables_of(Connection& connection) {
  std::deque<Table> tables;
  connection.rows(connection.engine() == Engine::sqlite ? sql::store::tables_sqlite : sql::store::tables_postgres, {}, [&](Row&& row) {
    if (tables.empty() || tables.back().name != row.text("table_name")) tables.push_back({.name = row.text("table_name"), .column_names = {}, .columns = {},
                                                                                         .identity = {}, .select_text = {}, .insert_text = {}, .select = {}, .insert = {}});
    tables.back().column_names.push_back(row.text("column_name"));
    tables.back().columns.push_back({"", kind_of(row.text("type"))});
    tables.back().identity.push_back(row.flag("identity"));
    return true;
  });
  for (Table& table : tables) finish(table);
  return tables;
}

std::int64_t count(Connection& connection, const std::string& question) {
  const std::string answer = connection.ask(question);
  std::int64_t number = 0;
  std::from_chars(answer.data(), answer.data() + answer.size(), number);
  return number;
}

}  // namespace stepwise::store
