// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "govuk/page.hpp"
#include "http/http.hpp"
#include "performance/scoreboard/behind_store.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"
#include "performance/statistics/disclosure.hpp"
#include "performance/tables/figures.hpp"

namespace stepwise::scoreboard {

/// A financial year that a table may speak of: whole years, and the one under way up to today. No other days can be chosen,
/// so no two tables overlap and can be taken from one another (reference/organisation.md 8).
struct TableYear {
  std::string key;  ///< 2025-26
  engine::Period period;
  bool is_whole = true;
};
/// Newest first; at most six, of those that the span of events touches.
std::vector<TableYear> table_years(const engine::Period& span, Date today);

/// One cell as an audience may see it.
struct ShownCell {
  statistics::ShownCount count = 0;
  statistics::ShownValue days;  ///< of waits
};
struct ShownPart {
  std::string age;
  std::vector<std::vector<ShownCell>> cells;
  std::vector<statistics::ShownCount> row_totals, column_totals;
  statistics::ShownCount total = 0;
};
/// A table through the one door of disclosure, cells and totals together.
struct ShownTable {
  const tables::TableAbout* about = nullptr;
  std::vector<std::string> rows, columns;
  std::vector<ShownPart> parts;
  bool is_waits = false;
};
ShownTable shown_table(const tables::Filled& filled, statistics::Audience audience);
/// A line a cell, in English for programs: hidden as "*".
std::string csv_of(const ShownTable& table, const TableYear& year);

/// What is chosen on a table's page: a year, and the record or kept returns. May stand in a URL.
struct TableChoice {
  std::vector<TableYear> years;
  std::size_t year = 0;       ///< of `years`
  bool of_returns = false;
};
/// The year of the query, or the newest whole one.
TableChoice read_table_choice(const http::Fields& query, std::vector<TableYear> years);

struct TablePage {
  ShownTable table;
  TableChoice choice;
  statistics::Audience audience = statistics::Audience::everyone_else;
  Rights rights;
  bool has_returns = false;
};
govuk::Page tables_page(const tables::Tables& tables);
govuk::Page table_page(const TablePage& model);

/// Who is behind one cell.
struct TableBehindPage {
  const tables::TableAbout* about = nullptr;
  TableYear year;
  engine::TableCell cell;
  std::vector<BehindLine> lines;
  bool cut = false;  ///< there are more than the list holds
};
govuk::Page table_behind_page(const TableBehindPage& model);
/// The cell of a query; nothing when it is none of the table's.
std::optional<engine::TableCell> read_cell(const http::Fields& query, const tables::TableAbout& about);

}  // namespace stepwise::scoreboard
