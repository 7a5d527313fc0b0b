// SPDX-License-Identifier: Apache-2.0
#include "performance/tables/commands.hpp"

#include <fmt/format.h>

#include <ostream>

#include "performance/catalogue/open_source.hpp"
#include "performance/catalogue/print.hpp"

namespace stepwise::tables {
namespace {

using catalogue::Format;
using catalogue::Grid;

std::optional<std::string> days_text(const Cell& cell) { return cell.days ? std::optional{fmt::format("{:g}", *cell.days)} : std::nullopt; }

/// A grid of one age band: a line a row; counts have totals, waits the middle and how many beside each other.
Grid wide(const Filled& filled, const Part& part) {
  Grid grid{{filled.about->rows_title}, {false}, {}};
  for (const auto& column : filled.columns) {
    grid.columns.push_back(filled.is_waits() ? column + ", days" : column);
    grid.is_number.push_back(true);
    if (filled.is_waits()) grid.columns.emplace_back("waits"), grid.is_number.push_back(true);
  }
  if (!filled.is_waits()) grid.columns.emplace_back("Total"), grid.is_number.push_back(true);
  for (std::size_t row = 0; row < filled.rows.size(); ++row) {
    auto& cells = grid.rows.emplace_back();
    cells.emplace_back(filled.rows[row]);
    std::int64_t total = 0;
    for (const Cell& cell : part.cells[row]) {
      if (filled.is_waits()) cells.push_back(days_text(cell));
      cells.emplace_back(std::to_string(cell.count));
      total += cell.count;
    }
    if (!filled.is_waits()) cells.emplace_back(std::to_string(total));
  }
  return grid;
}

/// A line a cell, for programs.
Grid tall(const Filled& filled, bool by_council) {
  Grid grid;
  const auto column = [&](const char* name, bool is_number) { grid.columns.emplace_back(name), grid.is_number.push_back(is_number); };
  if (by_council) column("council", false);
  column("age", false), column("row", false), column("column", false), column("count", true);
  if (filled.is_waits()) column("median_days", true);
  for (const Part& part : filled.parts)
    for (std::size_t row = 0; row < filled.rows.size(); ++row)
      for (std::size_t at = 0; at < filled.columns.size(); ++at) {
        auto& cells = grid.rows.emplace_back();
        if (by_council) cells.emplace_back(part.council);
        const Cell& cell = part.cells[row][at];
        cells.insert(cells.end(), {part.age, filled.rows[row], filled.columns[at], std::to_string(cell.count)});
        if (filled.is_waits()) cells.push_back(days_text(cell));
      }
  return grid;
}

std::string days_spoken_of(const Filled& filled) {
  const Date from = story::date_of(filled.period.from), to = story::date_of(filled.period.to);
  return filled.about->of_one_day ? "On " + to.words() : from.words() + " to " + to.words();
}

void print_parts(const Filled& filled, std::ostream& out) {
  out << filled.about->title << " (" << filled.about->id << ")\n" << filled.about->meaning << "\n" << days_spoken_of(filled) << "\n";
  for (const Part& part : filled.parts) {
    out << "\n" << (part.council.empty() ? "" : "Council " + part.council + ". ") << "Age: " << part.age << "\n\n";
    catalogue::print_grid(wide(filled, part), Format::table, out);
  }
}

}  // namespace

bool is_table(std::string_view id) {
  const auto tables = Tables::load();
  return tables && tables->find(id) != nullptr;
}

Result<void> run_table(const RunArguments& arguments, std::ostream& out, std::ostream& notes) {
  const auto tables = Tables::load();
  if (!tables) return tl::unexpected<Fault>{tables.error()};
  const auto measures = catalogue::Catalogue::load();
  if (!measures) return tl::unexpected<Fault>{measures.error()};
  const TableAbout* about = tables->find(arguments.table);
  if (about == nullptr) return fail(FaultKind::not_found, "There is no table called " + arguments.table + ". 'stepwise measure list' names them.");
  const auto opened = catalogue::open_source(arguments.source, arguments.today, notes);
  if (!opened) return tl::unexpected<Fault>{opened.error()};
  const auto period = catalogue::period_asked(arguments.from, arguments.to, last_twelve_months(opened->as_at));
  if (!period) return tl::unexpected<Fault>{period.error()};
  const Filled filled = fill(*about, *measures, opened->stories, {*period, arguments.by_council, arguments.source.threads});
  if (arguments.format == Format::table) print_parts(filled, out);
  else catalogue::print_grid(tall(filled, arguments.by_council), arguments.format, out);
  return {};
}

Result<void> list_tables(Format format, std::ostream& out) {
  const auto tables = Tables::load();
  if (!tables) return tl::unexpected<Fault>{tables.error()};
  Grid grid{{"table", "title", "meaning", "source"}, std::vector<bool>(4, false), {}};
  for (const auto& about : tables->all()) grid.rows.push_back({about.id, about.title, about.meaning, about.source});
  catalogue::print_grid(grid, format, out);
  return {};
}

}  // namespace stepwise::tables
